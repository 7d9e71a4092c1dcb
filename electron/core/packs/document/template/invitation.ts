/** Paper for the person themself, an invitation or their plan: few words, large, one thing a line, with pictures. Typst. */
export const invitation = `
#import "/look.typ": *
#import "/voices.typ": *

// One thing on a card: its picture, its name, and below it what is done and what they said of it.
#let thing(b) = {
  let inside(kind) = b.blocks.filter(each => each.type == kind)
  block(above: 16pt, below: 0pt, breakable: false, grid(columns: (112pt, 1fr), column-gutter: 18pt, align: horizon,
    for p in inside("photograph") { block(stroke: 0.6pt + edge, inset: 5pt, picture(p.photograph, 100pt, 84pt)) },
    {
      heading(level: 2, text(size: 23pt, weight: "bold", typed(b.title)))
      for l in inside("lead") { block(above: 7pt, below: 0pt, text(size: 16pt, shown(l.text))) }
      for v in inside("voice") { block(above: 9pt, below: 0pt, inset: (left: 10pt, y: 2pt), stroke: (left: voice-bar(v.voice.kind, wide: 4pt)), person-words(v.voice, 17pt)) }
    }))
}

// What is talked about: pictures in a row, each with its name below.
#let agenda(things) = if things.len() > 0 {
  block(above: 22pt, below: 0pt, grid(columns: (1fr,) * calc.min(4, things.len()), column-gutter: 14pt, row-gutter: 16pt,
    ..things.map(b => align(center, block(breakable: false, {
      for p in b.blocks { block(stroke: 0.6pt + edge, inset: 5pt, below: 6pt, picture(p.photograph, 96pt, 84pt)) }
      heading(level: 2, text(size: 16pt, weight: "bold", typed(b.title)))
    })))))
}

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 20pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.55em, spacing: 12pt)
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 16mm), footer: text(size: 11pt, fill: ink2, typed(m.proof)))

#grid(columns: if "portrait" in m { (110pt, 1fr) } else { (1fr,) }, column-gutter: 20pt, align: horizon,
  ..if "portrait" in m { (block(stroke: 0.6pt + edge, inset: 4pt, picture(m.portrait, 102pt, 116pt)),) } else { () },
  heading(level: 1, text(size: 38pt, weight: "bold", typed(m.subject))))
#block(above: 18pt, below: 18pt, width: 100%, inset: (left: 16pt, y: 6pt), stroke: (left: 6pt + indigo7), text(size: 24pt, weight: "bold", typed(m.about)))

#for s in m.sections {
  for b in s.blocks {
    if b.type == "facts" {
      grid(columns: (120pt, 1fr), row-gutter: 20pt, column-gutter: 16pt,
        ..b.rows.map(r => (text(weight: "bold", fill: indigo7, typed(r.label)), shown(r.value))).flatten())
    } else if b.type == "paragraph" { block(above: 24pt, below: 0pt, text(weight: "bold", shown(b.text))) }
    else if b.type == "part" and b.blocks.any(each => each.type == "lead") { thing(b) }
  }
  agenda(s.blocks.filter(b => b.type == "part" and not b.blocks.any(each => each.type == "lead")))
  let pictures = s.blocks.filter(b => b.type == "photograph")
  if pictures.len() > 0 {
    block(above: 22pt, grid(columns: calc.min(2, pictures.len()), column-gutter: 20pt, row-gutter: 16pt, ..pictures.map(b => align(center, block(breakable: false, {
      block(stroke: 0.6pt + edge, inset: 5pt, below: 6pt, picture(b.photograph, if pictures.len() == 1 { 320pt } else { 220pt }, 210pt))
      text(size: 18pt, weight: "bold", typed(b.caption))
    })))))
  }
}
`;
