/** The index of packs that were made together: who, how long, which file, and the sum over its bytes. Typst. */
export const indexOfPacks = String.raw`
#import "/look.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 10.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.55em, spacing: 8pt)
#let page-number = context [Page #counter(page).display() of #counter(page).final().at(0)]
#set page(paper: "a4", margin: (left: 46pt, right: 46pt, top: 66pt, bottom: 58pt), header-ascent: 20pt, footer-descent: 16pt,
  header: block(width: 100%, stroke: (bottom: 0.6pt + edge), inset: (bottom: 6pt), grid(columns: (1fr, auto), column-gutter: 16pt,
    text(size: 9.6pt)[#text(weight: "bold", typed(m.short.homeName)) #h(4pt) #text(fill: ink2, typed(m.profileName))],
    text(size: 9.6pt, page-number))),
  footer: text(size: 9pt, fill: ink2, typed(m.proof)))
#show heading.where(level: 2): it => block(above: 20pt, below: 9pt, sticky: true, text(size: 13.5pt, weight: "bold", it.body))

// ---- what it is
#grid(columns: (40pt, 1fr), column-gutter: 12pt, align: horizon,
  box(width: 40pt, height: 40pt, fill: lamp4, radius: 3.5pt, place(center + horizon, dy: 12pt, text(font: serif, weight: "medium", size: 60pt, fill: ink)[“])),
  { heading(level: 1, text(size: 25pt, weight: "bold", typed(m.profileName))); v(-2pt); text(size: 12pt, typed(m.homeName)) })
#block(above: 14pt, below: 10pt, text(size: 11.5pt, weight: "bold", typed(m.about)))
#for x in m.front.whatThisIs { par(typed(x)) }
#block(above: 14pt, grid(columns: (auto, 1fr), column-gutter: 18pt, row-gutter: 7pt,
  ..(("Made", m.madeInWords), ("By", m.made.by), ("For", m.made.forWhom), ("Why", m.made.why), ("Days", m.period)).map(((label, value)) =>
    (text(weight: "bold", label), typed(value))).flatten()))

// ---- the packs
#let grouped(sum) = {
  let groups = range(0, sum.len(), step: 8).map(at => sum.slice(at, at + 8))
  set par(leading: 0.5em)
  text(size: 8.6pt, number-width: "tabular", groups.slice(0, 4).join(" ") + "\n" + groups.slice(4).join(" "))
}
#for s in m.sections {
  heading(level: 2, typed(s.title))
  for b in s.blocks {
    let head(x) = text(size: 9.6pt, fill: ink2, weight: "bold", x)
    table(columns: (1fr, auto, 196pt), inset: (x, y) => (left: if x == 2 { 18pt } else { 0pt }, right: if x == 0 { 12pt } else { 0pt }, y: 6pt), stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.5pt + line-colour }), align: (left, right, left),
      table.header(head[Who and file], head[Pages], head[SHA-256 of the file]),
      ..b.rows.map(r => (
        { text(weight: "bold", typed(r.at(0))); linebreak(); text(size: 9pt, fill: ink2, typed(r.at(1))) },
        r.at(2), grouped(r.at(3)),
      )).flatten())
  }
}

// ---- how to check it
#block(breakable: false, width: 100%, above: 20pt, {
  heading(level: 2)[How to check them]
  enum(spacing: 8pt, ..m.front.howToCheck.map(typed))
  block(above: 14pt, stroke: 0.9pt + ink, inset: (x: 12pt, y: 10pt), grid(columns: (auto, auto), column-gutter: 20pt, align: horizon,
    text(size: 9.6pt)[The home’s key has this fingerprint.\ Compare it with one that reached you\ another way than in this file.],
    { let groups = m.fingerprint.split(" "); set par(leading: 0.5em); text(size: 13pt, weight: "bold", number-width: "tabular", tracking: 0.6pt, groups.slice(0, 4).join(" ") + "\n" + groups.slice(4).join(" ")) }))
})
#pdf.attach("/evidence.json", mime-type: "application/json", relationship: "source", description: "The manifest: each pack with the sum over its bytes")
`;
