/** The other pieces of a page: facts, timelines, choices, checklists, options, threads. Typst. */
export const blocks = String.raw`
#import "/look.typ": *
#import "/voices.typ": *
#import "/strip.typ": strip

#let cell-inset = (x: 4pt, y: 5pt)
#let head(x) = text(size: 9.6pt, weight: "bold", x)
#let ruled(colour: ink, together: false, ..args) = {
  set text(size: 9.75pt)
  set par(leading: 0.52em)
  block(above: 8pt, below: 10pt, breakable: not together, table(stroke: (x, y) => (bottom: if y == 0 { 0.9pt + colour } else { 0.5pt + line-colour }),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 4pt }, right: 6pt, y: 5pt), align: left + top, ..args))
}

#let row(of, most: 900, ..cells) = cells.pos().map(x => if type(x) == content and x.func() == table.cell { x } else { table.cell(breakable: not stays-together(of, most: most), x) })

#let facts(rows) = block(above: 8pt, below: 10pt, {
  set par(leading: 0.52em)
  grid(columns: (118pt, 1fr), row-gutter: 0pt, stroke: (bottom: 0.5pt + line-colour), inset: (x: 0pt, y: 4.5pt),
    ..rows.map(r => (small(text(fill: ink2, typed(r.label))), shown(r.value))).flatten())
})

#let used-tag(x) = block(above: 6pt, below: 0pt, width: 100%, fill: white, stroke: 0.6pt + plum7, inset: (left: 20pt, right: 8pt, y: 6pt), radius: 1.5pt, {
  place(left + horizon, dx: -13pt, circle(radius: 3pt, stroke: 1.4pt + plum7, fill: plum0))
  set par(leading: 0.5em)
  text(size: 9.6pt, weight: "bold", fill: plum7)[How it is used in care]
  linebreak()
  small(shown(x))
})

#let timeline(items) = {
  for (i, item) in items.enumerate() {
    let words = {
      block(above: 0pt, below: 7pt, sticky: true)[
        #text(weight: "bold", size: 12.5pt, fill: plum7, typed(item.period)) #h(6pt) #text(size: 11.25pt, shown(item.title))]
      if "voice" in item { voice-card(item.voice, large: 15.5pt) }
      if "keptWith" in item { block(above: 7pt, below: 0pt, small(text(fill: ink2, shown(item.keptWith)))) }
      if "usedInCare" in item { used-tag(item.usedInCare) }
      if "entries" in item and item.entries.len() > 0 { block(above: 9pt, entry-line(item.entries)) }
    }
    block(above: 0pt, below: 0pt, breakable: not stays-together(item), width: 100%, stroke: (left: 2.6pt + plum7), inset: (left: 18pt, top: 2pt, bottom: 16pt), {
      place(dx: -18pt - 5.2pt, dy: 0.5pt, circle(radius: 5.2pt, fill: white, stroke: 2.6pt + plum7))
      if "photograph" in item {
        grid(columns: (142pt, 1fr), column-gutter: 14pt,
          block(fill: white, stroke: 0.6pt + edge, inset: 5pt, picture(item.photograph, 131pt, 220pt)), words)
      } else { words }
    })
  }
  v(4pt)
}

#let said-inline(c) = {
  let left-running = not is-withheld(c.said) and runs-left(c.said)
  block(above: 0pt, below: 4pt, fill: wash, stroke: (left: 3pt + lamp4), inset: (left: 7pt, right: 4pt, y: 3pt), width: 100%,
    if is-withheld(c.said) { withheld(c.said.withheld) } else {
      text(font: serif, weight: "medium", size: 11.25pt, fill: said-ink, lang: c.at("language", default: if left-running { "ar" } else { "en" }).split("-").at(0), dir: if left-running { rtl } else { ltr },
        text(fill: lamp7, if left-running { "«" } else { "“" }) + typed(c.said) + text(fill: lamp7, if left-running { "»" } else { "”" }))
    })
}
#let seen-inline(x) = block(above: 0pt, below: 4pt, fill: wash, stroke: (left: (paint: lamp4, thickness: 3pt, dash: (5pt, 2.5pt))), inset: (left: 7pt, right: 4pt, y: 3pt), width: 100%,
  if is-withheld(x) { withheld(x.withheld) } else { text(font: serif, weight: "medium", style: "italic", size: 10.5pt, fill: said-ink, shown(x)) })

#let choices(rows) = ruled(colour: green7, columns: (112pt, 0.9fr, 1.3fr, 1fr, 34pt),
  table.header(head[When, what], head[Offered, and how], head[Said, shown, and what we took it to mean], head[Chosen, and what happened], head[Entry]),
  ..rows.map(c => {
    row(c,
      [#text(weight: "bold", typed(c.about)) \ #text(fill: ink2, size: 9.2pt, typed(c.when))],
      {
        for (i, o) in c.offered.enumerate() { if i > 0 [ or ]; shown(o) }
        if c.howOffered != "" { linebreak(); text(fill: ink2, size: 9.2pt, typed(c.howOffered)) }
      },
      {
        if "said" in c { said-inline(c) }
        if "seen" in c { seen-inline(c.seen) }
        if "takenToMean" in c { block(above: 0pt, below: 0pt, stroke: (left: 1.5pt + slate7), inset: (left: 6pt, y: 1pt))[#text(fill: ink2, size: 9.2pt)[Staff took it to mean:] #shown(c.takenToMean)] }
      },
      {
        text(weight: "bold", shown(c.chosen))
        linebreak()
        if c.differs { text(weight: "bold")[#icon("differs", size: 9pt) Not as chosen. ] }
        shown(c.delivered)
      },
      refs(c.entries),
    )
  }).flatten())

// How much of the whole it is, drawn; the numbers beside it say the same.
#let share-bar(count, of) = pdf.artifact(box(width: 120pt, height: 9pt, fill: white, stroke: 0.6pt + edge,
  if of > 0 and count > 0 { place(left + horizon, rect(width: 120pt * calc.min(1, count / of), height: 9pt, fill: slate7)) }))
#let tally(rows) = block(above: 8pt, below: 10pt, grid(columns: (auto, 1fr, auto), inset: (x, y) => (y: 5pt, left: if x == 0 { 0pt } else { 14pt }), stroke: (bottom: 0.5pt + line-colour), align: (right + horizon, left + horizon, right + horizon),
  ..rows.map(r => (
    [#text(size: 17pt, weight: "bold", str(r.count)) #text(fill: ink2)[of #str(r.of)]],
    [#typed(r.label)#linebreak()#small(text(fill: ink2, typed(r.what)))],
    share-bar(r.count, r.of),
  )).flatten()))

// What is asked, what it rests on, and the pages where it is answered.
#let where(b) = ruled(columns: (1.35fr, 1fr, 1.6fr), table.header(head[What is asked], head[In law], head[Where it is answered]),
  ..b.rows.map(r => (strong(typed(r.asks)), typed(r.cites), context {
    r.parts.map(key => query(label("part-" + key))).filter(found => found.len() > 0).map(found => {
      let at = found.first().location()
      link(at)[#found.first().body, page~#counter(page).at(at).first()]
    }).join("; ")
  }).map(x => table.cell(breakable: false, x))).flatten())

// A short table stands on one page: a row of it alone over the leaf is read as another thing.
#let plain-table(b) = ruled(together: b.rows.len() < 8 and stays-together(b), columns: b.columns.map(c => c.at("share", default: 1) * 1fr),
  table.header(..b.columns.map(c => head(typed(c.title)))),
  ..b.rows.map(r => row(r, ..r.enumerate().map(((i, x)) => { if i == 0 { strong(shown(x)) } else { shown(x) } }))).flatten())

#let boxes(b) = block(above: 8pt, below: 12pt, breakable: false, {
  set text(size: 9.75pt)
  table(columns: (110pt, ..b.columns.map(_ => 1fr)), rows: (auto, ..b.rows.map(_ => 26pt)), align: left + horizon,
    stroke: (x, y) => if x > 0 and y > 0 { 0.9pt + ink }, inset: (x, y) => (left: if x == 0 { 0pt } else { 4pt }, right: 4pt, y: 4pt),
    table.header(head(typed(b.title)), ..b.columns.map(c => head(typed(c)))),
    ..b.rows.map(r => (strong(typed(r)), ..b.columns.map(_ => []))).flatten())
})

#let answer-mark(a) = if a == "considered" { box(fill: indigo7, inset: 1.5pt, baseline: 15%, icon("tick", size: 7.5pt, colour: white, weight: 3.4)) } else {
  box(stroke: 0.9pt + if a == "not-applicable" { edge } else { ink }, width: 10.500pt, height: 10.500pt, baseline: 15%, if a == "not-applicable" { place(center + horizon, std.line(length: 6pt, stroke: 1.2pt + edge)) }) }
#let answer-word = ("considered": "Considered", "not-applicable": "Not applicable, because", "not-answered": "Not answered")
#let checklist(rows) = ruled(colour: indigo7, columns: (50pt, 1.15fr, 2fr, 40pt),
  table.header(head[Section], head[The Act asks], head[What was found], head[Entry]),
  ..rows.map(r => row(r,
    text(weight: "bold", fill: indigo7, typed(r.ref)),
    typed(r.item),
    { answer-mark(r.answer); h(4pt); text(weight: "bold", answer-word.at(r.answer)); if "text" in r { linebreak(); shown(r.text) } },
    refs(r.at("entries", default: ())),
  )).flatten())

#let who-cell(kind, who) = block(stroke: (left: voice-bar(kind, wide: 4.5pt)), inset: (left: 8pt, y: 1.5pt), width: 100%, above: 0pt, below: 0pt)[
  #text(weight: "bold", typed(who)) \ #text(size: 8.6pt, fill: ink2, voice-name.at(kind))]

#let options-grid(b) = {
  set text(size: 9.75pt)
  set par(leading: 0.52em)
  let chosen-x = b.options.enumerate().filter(((i, o)) => o.chosen).map(((i, o)) => i + 1)
  block(above: 8pt, below: 10pt, table(columns: (92pt, ..b.options.map(o => 1fr)), align: left + top, inset: (x, y) => (left: if x == 0 { 0pt } else { 6pt }, right: 6pt, y: 6pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + indigo7 } else { 0.5pt + line-colour }, left: if x > 0 { 0.5pt + line-colour }),
    fill: (x, y) => if x in chosen-x { indigo0 },
    table.header(head[Whose view], ..b.options.map(o => [
      #text(weight: "bold", fill: indigo7, size: 11.25pt, typed(o.letter)) #text(weight: "bold", typed(o.title))
      #if o.chosen [ \ #box(fill: indigo7, inset: (x: 4pt, y: 2pt), text(fill: white, weight: "bold", size: 8.6pt)[#icon("tick", size: 7.5pt, colour: white, weight: 3.4) Chosen])]
      #if o.at("note", default: "") != "" [ \ #text(fill: ink2, size: 9pt, typed(o.note))]
    ])),
    ..b.rows.map(r => row(r, most: 400, who-cell(r.kind, r.who), ..range(b.options.len()).map(i => {
      let x = r.views.at(i, default: "")
      if x == "" { text(fill: ink2)[Nothing recorded] } else if of-person(r.kind) and not is-withheld(x) { text(font: serif, weight: "medium", size: 10.5pt, fill: said-ink, style: if r.kind == "showed" { "italic" } else { "normal" }, shown(x)) } else { shown(x) }
    }))).flatten()))
}

#let sought(rows) = ruled(columns: (92pt, 1fr, 1fr, 1.25fr, 46pt),
  table.header(head[Voice], head[How it was sought], head[How it was checked], head[How it was used], head[Entry]),
  ..rows.map(r => row(r, who-cell(r.kind, r.who), shown(r.sought), shown(r.understood), shown(r.used), refs(r.entries))).flatten())

#let thread-mark(state) = if state == "decision" { place(dx: -8pt - 7.5pt, dy: -2pt, rotate(45deg, rect(width: 12pt, height: 12pt, fill: indigo7))) } else {
  place(dx: -8pt - 6.5pt, dy: -0.5pt, circle(radius: 5pt, fill: white, stroke: if state == "to-come" { (paint: indigo7, thickness: 2pt, dash: (1.6pt, 1.8pt)) } else { 2.6pt + indigo7 })) }
#let thread(b) = {
  set text(size: 10.1pt)
  set par(leading: 0.5em)
  let n = b.steps.len()
  block(above: 8pt, below: 10pt, table(columns: (80pt, 8pt, 1.1fr, 1fr, 42pt), stroke: none, align: left + top,
    inset: (x, y) => (left: if x == 2 { 10pt } else { 0pt }, right: if x == 0 { 8pt } else if x == 4 { 0pt } else { 8pt }, y: 7pt),
    table.header(table.cell(stroke: (bottom: 0.9pt + indigo7), head[When]), table.cell(stroke: (bottom: 0.9pt + indigo7))[], table.cell(stroke: (bottom: 0.9pt + indigo7), head[What was done, and by whom]), table.cell(stroke: (bottom: 0.9pt + indigo7), head[#typed(b.person), at that moment]), table.cell(stroke: (bottom: 0.9pt + indigo7), head[Entry])),
    ..b.steps.enumerate().map(((i, s)) => {
      let rail = if s.state == "to-come" { (paint: indigo7, thickness: 2pt, dash: (1.6pt, 2.4pt)) } else { 3.4pt + indigo7 }
      row(s, most: 600,
        align(right)[#text(weight: "bold", typed(s.when))#if s.at("weekday", default: "") != "" [ \ #text(size: 9.2pt, fill: ink2, typed(s.weekday))]],
        table.cell(stroke: (right: rail))[],
        {
          thread-mark(s.state)
          text(weight: "bold", size: 11.25pt, typed(s.title))
          if "text" in s { linebreak(); shown(s.text) }
          if s.at("by", default: "") != "" { linebreak(); text(fill: ink2, typed(s.by)) }
        },
        if "person" not in s { [] } else if "nothing" in s.person { text(fill: ink2, typed(s.person.nothing)) } else { voice-card(s.person, large: 12.5pt) },
        refs(s.at("entries", default: ())),
      )
    }).flatten()))
}

#let steps(rows) = enum(spacing: 11pt, ..rows.map(r => enum.item[#text(weight: "bold", typed(r.title))#if "text" in r [ \ #shown(r.text)]]))

#let corrected(b) = block(above: 8pt, below: 10pt, width: 100%, breakable: not stays-together(b), stroke: (left: 2.25pt + slate7, rest: 0.5pt + line-colour), inset: 9pt, {
  small(text(fill: ink2)[#text(weight: "bold", fill: ink)[Put right.] #typed(b.caption)])
  block(above: 9pt, below: 8pt)[#text(weight: "bold", size: 9.6pt)[Was:] #if is-withheld(b.was) { shown(b.was) } else { strike(stroke: 0.9pt + ink, shown(b.was)) }]
  block(above: 0pt, below: 8pt)[#text(weight: "bold", size: 9.6pt)[Now:] #shown(b.now)]
  small[#text(weight: "bold")[Why:] #typed(b.why)]
  if b.entries.len() > 0 { block(above: 9pt, entry-line(b.entries)) }
})

#let tick-box = pdf.artifact(box(width: 13pt, height: 13pt, stroke: 1.2pt + ink))
#let to-do(rows) = table(columns: (30pt, 84pt, 82pt, 1fr, 92pt), align: left + top,
  inset: (x, y) => (left: 0pt, right: 8pt, y: 6.5pt),
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { 0.5pt + line-colour }),
  table.header(head[Done], head[Due], head[About], head[What], head[By whom, when]),
  ..rows.map(r => (
    tick-box,
    typed(r.due),
    text(weight: "bold", typed(r.about)),
    {
      typed(r.what)
      linebreak()
      text(size: 9.2pt, fill: ink2)[#if r.who != "" [For #typed(r.who). ]#icon(r.area, size: 9.5pt, colour: area-colour.at(r.area)) #text(weight: "bold", fill: area-colour.at(r.area), typed(r.where))]
    },
    [],
  ).map(x => table.cell(breakable: not stays-together(r), x))).flatten())

#let leaf(b) = {
  let t = b.type
  if t == "paragraph" { par(shown(b.text)) }
  else if t == "lead" { block(below: 13pt, sticky: true, text(size: 12.4pt, shown(b.text))) }
  else if t == "note" { block(above: 9pt, below: 11pt, small(text(fill: ink2, shown(b.text)))) }
  else if t == "gap" { block(above: 8pt, below: 10pt, width: 100%, breakable: not stays-together(b), stroke: (paint: edge, thickness: 1pt, dash: (4pt, 3pt)), inset: 10pt, text(fill: ink2, typed(b.text))) }
  else if t == "facts" { facts(b.rows) }
  else if t == "voice" { voice-card(b.voice) }
  else if t == "pair" { grid(columns: (1fr, 1fr), column-gutter: 12pt, voice-card(b.left, large: 14.25pt), voice-card(b.right, large: 14.25pt)) }
  else if t == "timeline" { timeline(b.items) }
  else if t == "choices" { choices(b.rows) }
  else if t == "tally" { block(width: 100%, breakable: b.rows.len() > 8, tally(b.rows)) }
  else if t == "table" { plain-table(b) }
  else if t == "boxes" { boxes(b) }
  else if t == "where" { where(b) }
  else if t == "checklist" { checklist(b.rows) }
  else if t == "options" { options-grid(b) }
  else if t == "sought" { sought(b.rows) }
  else if t == "thread" { thread(b) }
  else if t == "to-do" { to-do(b.rows) }
  else if t == "steps" { steps(b.rows) }
  else if t == "corrected" { corrected(b) }
  else if t == "strip" { strip(b) }
  else if t == "photograph" { block(above: 8pt, below: 10pt, breakable: false, { block(stroke: 0.6pt + edge, inset: 5pt, below: 4pt, picture(b.photograph, 300pt, 260pt)); small(text(fill: ink2, typed(b.caption))) }) }
  else if t == "law" { block(above: 10pt, below: 11pt, small(text(fill: indigo7, typed(b.refs)))) }
  else if t == "entries" { block(above: 10pt, below: 9pt, entry-line(b.entries)) }
}

#let parts(list, depth) = for b in list {
  if b.type == "part" {
    heading(level: depth, typed(b.title))
    parts(b.blocks, depth + 1)
  } else { leaf(b) }
}
`;
