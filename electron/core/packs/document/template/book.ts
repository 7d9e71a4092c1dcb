/** A life-story book: a cover, chapters of pictures and words, and a last page that says how it was made. Typst. */
export const book = `
#import "/look.typ": *
#import "/voices.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 12pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.62em, spacing: 10pt)
#show quote.where(block: true): it => it.body
#show heading.where(level: 2): it => block(above: 0pt, below: 20pt, width: 100%, stroke: (bottom: (paint: plum7, thickness: 3pt, cap: "round", dash: (0pt, 9pt))), inset: (bottom: 9pt), text(size: 24pt, weight: "bold", fill: plum7, it.body))
#show heading.where(level: 3): it => block(above: 0pt, below: 10pt, sticky: true, text(size: 15pt, weight: "bold", it.body))

// ---- cover
#set page(paper: "a4", margin: (x: 30mm, top: 42mm, bottom: 24mm))
#if "portrait" in m { align(center, block(stroke: 0.6pt + edge, inset: 7pt, picture(m.portrait, 260pt, 300pt))) }
#v(1fr)
#align(center, {
  text(size: 14pt, fill: plum7, weight: "bold", typed(m.profileName))
  block(above: 14pt, below: 14pt, heading(level: 1, text(size: if m.subject.clusters().len() > 30 { 26pt } else { 38pt }, typed(m.subject))))
  if "about" in m { text(size: 14pt, fill: ink2, typed(m.about)) }
})
#v(2fr)
#align(center, text(size: 11pt, fill: ink2, [For #typed(m.made.forWhom)]))

// ---- chapters
#set page(margin: (x: 26mm, top: 24mm, bottom: 24mm), footer: context align(center, text(size: 10pt, fill: ink2, counter(page).display())))
#let told(item) = block(width: 100%, below: 26pt, {
  block(below: 8pt, sticky: true, text(size: 11pt, fill: plum7, weight: "bold", typed(item.period)))
  heading(level: 3, shown(item.title))
  if "photograph" in item { align(center, block(above: 4pt, below: 12pt, sticky: true, stroke: 0.6pt + edge, inset: 6pt, picture(item.photograph, 330pt, 300pt))) }
  if "voice" in item { voice-card(item.voice) }
})
#for s in m.sections {
  pagebreak()
  heading(level: 2, typed(s.title))
  for b in s.blocks {
    if b.type == "timeline" { for item in b.items { told(item) } }
    else if b.type == "photograph" { align(center, block(below: 26pt, breakable: false, { block(stroke: 0.6pt + edge, inset: 6pt, below: 6pt, picture(b.photograph, 330pt, 300pt)); text(size: 11pt, fill: ink2, typed(b.caption)) })) }
  }
}

// ---- how it was made
#pagebreak()
#heading(level: 2)[About this book]
#for line in m.front.whatThisIs { par(typed(line)) }
#heading(level: 3)[What is not in it]
#list(marker: text(fill: plum7)[–], spacing: 9pt, ..m.front.leftOut.map(typed))
`;
