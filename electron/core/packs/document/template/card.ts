/** A know-me card: a face, a name to be read from the door, how to ask, who they are, what they usually want. Typst. */
export const card = `
#import "/look.typ": *
#import "/voices.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 11.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.52em, spacing: 7pt)
#set page(paper: "a4", margin: (x: 15mm, top: 13mm, bottom: 20mm), footer-descent: 12pt, footer: {
  set par(leading: 0.45em)
  block(width: 100%, stroke: (top: 0.6pt + edge), inset: (top: 6pt), text(size: 9pt, fill: ink2, typed(m.proof)))
})
#show quote.where(block: true): it => it.body
#show heading.where(level: 2): it => block(above: 0pt, below: 7pt, sticky: true, text(size: 14pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 9pt, below: 5pt, sticky: true, text(size: 11.5pt, weight: "bold", it.body))

// ---- who
#block(width: 100%, fill: wash, stroke: (bottom: 4pt + lamp4), inset: 12pt, below: 13pt, grid(
  columns: if "portrait" in m { (auto, 1fr) } else { (1fr,) }, column-gutter: 18pt, align: (left + horizon, left + horizon),
  ..if "portrait" in m { (block(fill: white, stroke: 0.6pt + edge, inset: 4pt, picture(m.portrait, 108pt, 120pt)),) } else { () },
  {
    text(size: 12pt, weight: "bold", fill: lamp8, typed(m.profileName))
    block(above: 8pt, below: 10pt, { set par(leading: 0.3em); heading(level: 1, text(size: if m.subject.clusters().len() > 18 { 26pt } else { 42pt }, weight: "bold", typed(m.subject))) })
    typed(m.about)
  }))

// ---- what one needs to know
#let rows(list) = grid(columns: (82pt, 1fr), row-gutter: 0pt, inset: (x, y) => (left: 0pt, right: if x == 0 { 8pt } else { 0pt }, y: 3.2pt),
  ..list.map(r => (text(weight: "bold", typed(r.label)), shown(r.value))).flatten())
#let leaf(b) = {
  if b.type == "facts" { rows(b.rows) }
  else if b.type == "voice" { voice-card(b.voice, large: 14pt) }
  else if b.type == "gap" { block(above: 5pt, below: 5pt, width: 100%, stroke: (paint: edge, thickness: 1pt, dash: (4pt, 3pt)), inset: 7pt, typed(b.text)) }
}
#for s in m.sections {
  let colour = area-colour.at(s.area)
  block(width: 100%, above: 0pt, below: 12pt, stroke: (left: 4pt + colour), inset: (left: 11pt, y: 1pt), {
    show heading.where(level: 2): it => block(above: 0pt, below: 7pt, sticky: true, grid(columns: (17pt, 1fr), column-gutter: 7pt, align: horizon, icon(s.area, size: 17pt, colour: colour), text(size: 14pt, weight: "bold", fill: colour, it.body)))
    heading(level: 2, typed(s.title))
    for b in s.blocks {
      if b.type == "part" {
        heading(level: 3, typed(b.title))
        for x in b.blocks { leaf(x) }
      } else { leaf(b) }
    }
  })
}
`;
