/** Days across, the clock down: what somebody wants as a band, and when it happened. Shapes tell what colour would. Typst. */
export const strip = `
#import "/look.typ": *

#let hour-high = 19pt
#let hour-word(h) = {
  let w = calc.rem-euclid(h, 24)
  str(if calc.rem(w, 12) == 0 { 12 } else { calc.rem(w, 12) }) + if w < 12 { " am" } else { " pm" }
}
#let strip-mark(came, within) = {
  if came == "happened" { circle(radius: 2.6pt, fill: if within { ink } else { white }, stroke: 1.3pt + ink) }
  else if came == "declined" { rect(width: 5.2pt, height: 5.2pt, fill: white, stroke: 1.2pt + ink) }
  else if came == "untimed" { block(width: 5.2pt, height: 5.2pt, place(left + horizon, std.line(length: 5.2pt, stroke: 1.2pt + ink))) }
  else if came == "nothing" { block(width: 5.2pt, height: 5.2pt, place(center + horizon, circle(radius: 1pt, fill: edge))) }
  else { block(width: 5.2pt, height: 5.2pt, { place(std.line(end: (5.2pt, 5.2pt), stroke: 1.2pt + ink)); place(std.line(start: (0pt, 5.2pt), end: (5.2pt, 0pt), stroke: 1.2pt + ink)) }) }
}
#let strip-key = (("happened", true, "within the window"), ("happened", false, "outside of it"), ("declined", false, "declined"), ("other", false, "something else, or not come about"), ("untimed", false, "happened, no time"), ("nothing", false, "nothing recorded"))

#let strip(b) = block(above: 9pt, below: 11pt, width: 100%, breakable: false, {
  let times = b.days.map(d => (d.from, d.to) + if d.minutes == none { () } else { (d.minutes,) }).flatten()
  let first = calc.floor((calc.min(..times) - 30) / 60)
  let last = calc.ceil((calc.max(..times) + 30) / 60)
  let high = (last - first) * hour-high
  let y(m) = (m / 60 - first) * hour-high
  let x(at) = at / b.count * 100%
  let wide = 100% / b.count
  small(text(fill: ink2, typed(b.caption)))
  v(3pt)
  grid(columns: (40pt, 1fr),
    block(width: 40pt, height: high + 14pt, {
      for h in range(first, last) { place(dy: (h - first) * hour-high - 4pt, text(size: 8.4pt, fill: ink2, hour-word(h))) }
      place(dy: high + 4pt, text(size: 8.4pt, fill: ink2)[no time])
    }),
    block(width: 100%, height: high + 14pt, stroke: 0.5pt + line-colour, {
      for h in range(first, last + 1) { place(dy: (h - first) * hour-high, std.line(length: 100%, stroke: 0.4pt + line-colour)) }
      for d in b.days { place(dx: x(d.at), dy: y(d.from), rect(width: wide, height: y(d.to) - y(d.from), fill: rgb("#E6EBF0"), stroke: (y: 0.7pt + slate7))) }
      for d in b.days {
        let down = if d.minutes == none { high + 7pt } else { y(d.minutes) }
        place(dx: x(d.at) + wide / 2 - 2.6pt, dy: down - 2.6pt, strip-mark(d.came, d.within))
      }
    }))
  v(2pt)
  set text(size: 8.4pt, fill: ink2)
  par(strip-key.map(((came, within, said)) => box({ box(baseline: -0.5pt, strip-mark(came, within)); h(3pt); said; h(9pt) })).join())
})
`;
