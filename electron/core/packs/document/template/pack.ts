/** The pack as pages: front, running heads, the mark of each area at the edge, contents. Typst. */
export const pack = String.raw`
#import "/look.typ": *
#import "/voices.typ": *
#import "/blocks.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 11.25pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.6em, spacing: 9pt)
#show quote.where(block: true): it => it.body

#let side = 46pt
#let several = m.residents > 1
#let base = if several { 2 } else { 1 }

// ---- what stands on every page
#let mark(size) = box(width: size, height: size, fill: lamp4, radius: size * 0.09, place(center + horizon, dy: size * 0.31, text(font: serif, weight: "medium", size: size * 1.5, fill: ink)[“]))
#let page-number = text(size: 10.1pt, context [Page #counter(page).display() of #counter(page).final().at(0)])
#let running-head(who) = grid(columns: (28pt, 1fr, auto), column-gutter: 11pt, align: (left + horizon, left + horizon, right + horizon),
  mark(28pt),
  { set par(leading: 0.45em); set text(size: 10.1pt); text(weight: "bold", typed(m.short.homeName)); linebreak(); typed(m.profileName + ". " + who + ". " + m.period) },
  page-number)

#let banner(area, sentence) = {
  let colour = area-colour.at(area)
  let words(c, pale) = { set par(leading: 0.42em); text(size: 13pt, weight: "bold", fill: c, area-word.at(area)); linebreak(); text(size: 10.5pt, fill: pale, typed(sentence)) }
  let row(c, pale) = grid(columns: (25pt, 1fr), column-gutter: 9pt, align: horizon, icon(area, size: 25pt, colour: c), words(c, pale))
  if area == "life-history" {
    block(width: 100%, stroke: 0.6pt + colour, inset: 2pt, fill: white, block(width: 100%, stroke: 1.5pt + colour, inset: (x: 9pt, y: 6pt), row(colour, ink)))
  } else if area == "daily-choices" {
    block(width: 100%, fill: colour, radius: 8pt, inset: (x: 11pt, y: 8.500pt), row(white, white))
  } else if area == "best-interests" {
    block(width: 100%, stroke: (top: 0.75pt + colour), inset: (top: 8pt), below: 0pt, row(colour, colour))
    block(above: 7pt, width: 100%, height: 3pt, stroke: (top: 1pt + colour, bottom: 1pt + colour))
  } else {
    block(width: 100%, stroke: (top: 0.75pt + colour, bottom: 0.75pt + colour), inset: (y: 8pt), row(colour, ink2))
  }
}

// The edge tells the areas apart in a closed pile of paper, in grey too: another drawing, and a tab at another height.
#let edge-mark(area) = {
  let colour = area-colour.at(area)
  if area == "life-history" {
    place(top + left, rect(width: 20pt, height: 100%, fill: colour))
    place(top + left, dx: 12pt, std.line(start: (0pt, 14pt), end: (0pt, 100%), stroke: (paint: white, thickness: 4.5pt, cap: "round", dash: (0pt, 20pt))))
  } else if area == "daily-choices" {
    place(top + left, rect(width: 100%, height: 15pt, fill: colour))
    place(bottom + left, rect(width: 100%, height: 15pt, fill: green9))
  } else if area == "best-interests" {
    place(top + left, dx: 18pt, std.line(length: 100%, angle: 90deg, stroke: 2.2pt + colour))
    place(top + left, dx: 23pt, std.line(length: 100%, angle: 90deg, stroke: 0.9pt + colour))
  }
  if area != "neutral" {
    let at = ("life-history": 130pt, "daily-choices": 300pt, "best-interests": 470pt).at(area)
    place(top + right, dy: at, block(width: 25pt, height: 130pt, fill: if area == "best-interests" { white } else { colour }, stroke: (rest: 1.5pt + colour, right: none),
      radius: if area == "daily-choices" { (left: 9pt) } else { 0pt },
      place(center + horizon, dx: -2pt, rotate(90deg, reflow: true, text(size: 10pt, weight: "bold", fill: if area == "best-interests" { colour } else { white }, area-word.at(area))))))
  }
}

#let fingerprint-lines(size) = {
  let groups = m.fingerprint.split(" ")
  set par(leading: 0.5em)
  text(size: size, weight: "bold", number-width: "tabular", tracking: 0.6pt, groups.slice(0, 4).join(" ") + "\n" + groups.slice(4).join(" "))
}
#let is-paper = m.at("layout", default: "pack") == "paper"
#let foot = if is-paper { text(size: 9pt, fill: ink2, typed(m.proof)) } else { block(width: 100%, stroke: (top: 0.6pt + edge), inset: (top: 7pt), grid(columns: (1fr, auto), column-gutter: 20pt, {
  set par(leading: 0.5em)
  text(size: 9pt, fill: ink2)[#typed(m.proof) \ Check this file: #text(weight: "bold", fill: ink)[own-words verify] and the file's name. The key's fingerprint:]
}, fingerprint-lines(9pt))) }

#let tall = (paper: "a4", margin: (left: side, right: side, top: 132pt, bottom: 74pt), header-ascent: 16pt, footer-descent: 20pt, footer: foot)

// How the person is heard, on each page about them: one line, or two where the needs alone take more.
#let hear-height(words) = if words.clusters().len() > 112 { 25pt } else { 14pt }
#let hear-line(words) = block(above: 7pt, below: 0pt, width: 100%, height: hear-height(words) - 5pt, {
  set par(leading: 0.42em)
  text(size: 9pt, weight: "bold", typed(words))
})

// ---- headings
#let heading-look(size, above, below) = it => block(above: above, below: below, sticky: true, text(size: size, weight: "bold", it.body))
#show heading.where(level: 1): if several { heading-look(26pt, 0pt, 18pt) } else { heading-look(22.5pt, 0pt, 13pt) }
#show heading.where(level: base): heading-look(22.5pt, 0pt, 13pt)
#show heading.where(level: base + 1): heading-look(13.5pt, 19pt, 10pt)
#show heading.where(level: base + 2): heading-look(11.5pt, 15pt, 8pt)

// ---- front
#set page(paper: "a4", margin: (left: side, right: side, top: 56pt, bottom: 74pt), header-ascent: 22pt, header: align(right, page-number), footer-descent: 20pt, footer: foot)
#let front-part(title, body) = {
  // Always the second level, under the subject's name, whatever the sections' own depth.
  { show heading: heading-look(13.5pt, 19pt, 10pt); heading(level: 2, outlined: false, title) }
  body
}
#let bullets(rows) = list(marker: text(fill: edge)[–], spacing: 6pt, ..rows.map(typed))

#grid(columns: (40pt, 1fr), column-gutter: 12pt, align: horizon, mark(40pt), text(size: 12.4pt)[#text(weight: "bold", typed(m.homeName)) \ #text(fill: ink2)[Own Words: the record in the person’s own words]])
#v(20pt)
#grid(columns: if "portrait" in m { (1fr, 104pt) } else { (1fr,) }, column-gutter: 20pt, {
  text(size: 13pt, weight: "bold", fill: slate7, typed(m.profileName))
  block(above: 12pt, below: 16pt, { set par(leading: 0.4em); heading(level: 1, outlined: false, bookmarked: true, text(size: if m.subject.clusters().len() > 40 { 22pt } else { 31pt }, typed(m.subject))) })
  if "about" in m and m.about != "" { block(above: 0pt, below: 9pt, text(size: 12.4pt, typed(m.about))) }
  text(size: 12.4pt, typed(m.period))
}, ..if "portrait" in m { (block(stroke: 0.6pt + edge, inset: 4pt, picture(m.portrait, 94pt, 130pt)),) } else { () })
#v(8pt)
#facts((
  (label: "Made", value: m.madeInWords),
  (label: "By", value: m.made.by),
  (label: "For", value: m.made.forWhom),
  (label: "Why", value: m.made.why),
  ..if is-paper { () } else { ((label: "Proved against", value: m.proof),) },
))
#if m.front.whatThisIs.len() > 0 { front-part([What this is], for x in m.front.whatThisIs { par(typed(x)) }) }

#if m.sections.len() > 0 {
  front-part([Contents], {
    set par(leading: 0.5em)
    show outline.entry: it => link(it.element.location(), block(above: 0pt, below: 0pt, width: 100%, stroke: (bottom: 0.5pt + line-colour), inset: (y: 5pt), {
      let named = several and it.level == 1
      let area = if it.element.supplement == [] { "neutral" } else { it.element.supplement.text }
      grid(columns: (16pt, 92pt, 1fr, auto), column-gutter: 8pt, align: (left + horizon, left + horizon, left + horizon, right + horizon),
        if named { none } else { icon(area, size: 13pt, colour: area-colour.at(area)) },
        if named { grid.cell(colspan: 2, text(weight: "bold", it.body())) } else { small(text(fill: area-colour.at(area), weight: "bold", area-word.at(area))) },
        ..if named { () } else { (it.body(),) },
        it.page())
    }))
    outline(title: none, depth: base)
  })
}
#if m.front.samples.len() > 0 { front-part([How the samples were drawn], bullets(m.front.samples)) }
#if m.front.leftOut.len() > 0 { front-part([What is not in it], bullets(m.front.leftOut)) }
#if m.unprinted.len() > 0 {
  front-part([Signs that could not be printed], [Each stands as #text(font: serif)[\u{FFFD}] on the page. The attached evidence holds them as they were typed: #m.unprinted.map(u => u.codes + if u.times > 1 { " (" + str(u.times) + " times)" } else { "" }).join(", ").])
}
#if m.front.howToCheck.len() > 0 {
  block(above: 19pt, breakable: false, width: 100%, front-part([How to check it], {
    enum(spacing: 9pt, ..m.front.howToCheck.map(typed))
    block(above: 14pt, breakable: false, stroke: 0.9pt + ink, inset: (x: 12pt, y: 10pt), grid(columns: (auto, auto), column-gutter: 20pt, align: horizon,
      small[The home’s key has this fingerprint.\ Compare it with one that reached you\ another way than in this file.], fingerprint-lines(13pt)))
  }))
}
#let kept-apart = m.sections.map(s => s.area).dedup().len() > 1
#if not is-paper and kept-apart { block(above: 19pt, breakable: false, width: 100%, front-part([How to read the pages], {
  block(below: 8pt, sticky: true)[Three areas are kept apart, each with its own colour, drawing, word and mark at the edge of the page.]
  grid(columns: (1fr, 1fr, 1fr), column-gutter: 10pt, ..("life-history", "daily-choices", "best-interests").map(a =>
    block(width: 100%, inset: 8pt, stroke: ("life-history": (left: (paint: plum7, thickness: 4pt, dash: (0pt, 8pt), cap: "round")), "daily-choices": (top: 5pt + green7), "best-interests": (left: 2.2pt + indigo7)).at(a),
      [#icon(a, size: 15pt, colour: area-colour.at(a)) #h(3pt) #text(weight: "bold", fill: area-colour.at(a), area-word.at(a)) \ #small(("life-history": "Who the person is, in their own words first.", "daily-choices": "What they chose, day by day, led by them.", "best-interests": "The few major decisions that someone else had to make.").at(a))])))
  block(above: 12pt, below: 8pt, sticky: true)[Each voice is drawn in its own way and never mixed with another. Only what the person said or showed is set in this warm, seriffed face.]
  grid(columns: (1fr, 1fr), column-gutter: 12pt, row-gutter: 10pt, ..(
    ("said", "The person, now", "what they said", "Their very words."), ("showed", "The person, now", "what they showed", "What anyone there would have seen."),
    ("documented", "The person, earlier", "in writing, where it was seen", "Their very words."), ("reported", "The person, earlier", "as someone tells it", "What someone says that they said."),
    ("own-view", "Family, friend or advocate", "their own view", "What they think themselves."), ("staff", "Staff or professional", "their own view", "What they saw, or think."),
  ).map(((k, who, how, x)) => voice-card((kind: k, who: who, caption: how, words: x), large: 13pt)))
})) }

// ---- sections
#for (i, s) in m.sections.enumerate() {
  let new-resident = several and (i == 0 or m.sections.at(i - 1).resident != s.resident)
  let who = if several and s.resident != none { s.short } else { m.short.subject }
  page(..tall, ..if "hear" in s { (margin: (..tall.margin, top: tall.margin.top + hear-height(s.hear))) }, background: edge-mark(s.area), header: block(width: 100%, {
    running-head(who)
    if "hear" in s { hear-line(s.hear) }
    v(9pt, weak: true)
    banner(s.area, s.banner)
  }), {
    if new-resident { heading(level: 1, typed(if s.resident == none { m.homeName } else { s.resident })) }
    [#heading(level: base, supplement: s.area, typed(s.title))#if "key" in s { label("part-" + s.key) }]
    parts(s.blocks, base + 1)
  })
}
#if not is-paper { pdf.attach("/evidence.json", mime-type: "application/json", relationship: "source", description: "Evidence: the entries shown, their proofs and the signed checkpoint") }
`;
