package grammar

// timesAt reads "9-10:30", "from 2 to 3pm", "between 9 and 11", with a zone.
func (p *parser) timesAt(i int) (Element, bool) {
	e := Element{Role: RoleTimes}
	if lookVerbs[p.Low(i-1)] {
		return e, false
	}
	j := i
	if to := p.any(i, "from", "between", "at"); to > 0 {
		j = to
	} else if p.Is(i, "@") {
		j = i + 1
	}
	prefixed := j > i
	a, to := p.clock(j, true)
	if to == 0 {
		return e, false
	}
	bare := to == j+1 && p.Num(j) >= 0
	to = p.dash(to, p.Low(i) == "between")
	if to == 0 {
		return e, false
	}
	b, end := p.clock(to, true)
	if end == 0 || !p.ends(end) {
		return e, false
	}
	zone, label, last := p.zone(end)
	if bare && end == to+1 && p.Num(to) >= 0 && zone == "" && !p.plainRange(i, j, end, prefixed) {
		return e, false
	}
	a, b = p.order(a, b)
	if a.Min == b.Min {
		return e, false
	}
	a.Zone, a.Label, b.Zone, b.Label = zone, label, zone, label
	e.Times, e.To = [2]Wall{a, b}, last
	if p.shifting() {
		e.Role = RoleWords
	}
	e.Meaning = Wall{Min: a.Min}.String() + "–" + b.String()
	return e, true
}

// dash reads what stands between the ends of a range.
func (p *parser) dash(i int, between bool) int {
	if p.Is(i, "-", "–", "—") {
		return i + 1
	}
	if between {
		return p.any(i, "and")
	}
	return p.any(i, "to", "until", "till", "til")
}

// plainRange reports whether two bare numbers are times: "from 2 to 3", "Tue
// 9-11", "9-11 tomorrow", "meeting 9-10", but not "chapters 9-10".
func (p *parser) plainRange(i, j, end int, prefixed bool) bool {
	if prefixed {
		return p.clear(end)
	}
	if p.afterDate(i) || gatherings[p.Low(i-1)] && p.clear(end) {
		return true
	}
	_, dated := p.date(end, p.today, false)
	return dated > 0
}

// order settles vague ends of a range: "2-3pm" is all afternoon, "11-1" and
// "9am-5" go past noon, "10pm-1am" past midnight (an end beyond 24 hours).
func (p *parser) order(a, b Wall) (Wall, Wall) {
	const halfDay = 12 * hour
	if a.Vague && !b.Vague && a.Min < AllDay {
		if a.Min == halfDay { // 12-1pm begins at noon, 12-9am at midnight
			if b.Min < halfDay && b.Min > 0 {
				a.Min = 0
			}
		} else if late := a.Min + halfDay; b.Min > halfDay && late < b.Min {
			a.Min = late
		}
	} else {
		a = settle(p.List, a, p.partSaid())
	}
	a.Min %= AllDay
	if b.Vague {
		b.Min %= halfDay
		if b.Min <= a.Min && b.Min+halfDay > a.Min {
			b.Min += halfDay
		}
	}
	if b.Min < a.Min {
		b.Min += AllDay
	}
	a.Vague, b.Vague = false, false
	return a, b
}

// partSaid gives the part of the day that a date before the range named.
func (p *parser) partSaid() string {
	for _, e := range p.found {
		if e.Role == RoleDate && e.Date.Part != "" {
			return e.Date.Part
		}
	}
	return ""
}
