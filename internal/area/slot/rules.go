package slot

import (
	"slices"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// about is the meeting that is asked for, as far as it is known.
func (ask *Ask) about() rank.Meeting {
	m := rank.Meeting{Title: ask.Title}
	for _, id := range ask.Tags {
		m.Tags = append(m.Tags, string(id))
	}
	for _, o := range ask.Outsiders {
		if o.Email != "" {
			m.Guests = append(m.Guests, o.Email)
		}
	}
	return m
}

// addresses gives those of the people who are asked for.
func addresses(known []Known, ids []ref.ID) (all []string) {
	for _, k := range known {
		if k.Email != "" && slices.Contains(ids, k.ID) {
			all = append(all, k.Email)
		}
	}
	return all
}

// byGuests reports whether somebody's order goes by who is invited.
func byGuests(ranks map[ref.ID][]rank.List) bool {
	guest := func(l rank.Line) bool { return l.By == rank.Guest }
	for _, lists := range ranks {
		for _, l := range lists {
			if slices.ContainsFunc(l.First, guest) || slices.ContainsFunc(l.Last, guest) {
				return true
			}
		}
	}
	return false
}

// goesBefore reports whether the meeting goes before something that takes somebody's
// time. What may not be read never yields.
func (q *question) goesBefore(g *guest, t *Taken) bool {
	if len(g.lists) == 0 || t.Title == "" {
		return false
	}
	on := free.ZoneAt(g.Where, t.From).ToWall(t.From).Date()
	asked := rank.Of(g.lists, on, q.about)
	there := rank.Meeting{Title: t.Title}
	if t.About != nil {
		there.Tags, there.Guests = t.About.Tags, t.About.Guests
	}
	return asked.High() && asked.Points > rank.Of(g.lists, on, there).Points
}

// obey lays somebody's rules over the time. What can wait is offered the hours that
// they don't prefer.
func (q *question) obey(g *guest, days []Day) {
	rather := false
	for _, b := range g.blocks {
		rather = rather || b.Sort == "rather"
		if b.Sort == "protected" {
			g.Kept = append(g.Kept, b.Span)
		}
	}
	for _, d := range days {
		if !q.waits(g, d.Date) {
			continue
		}
		if z, err := zone.Load(d.Zone); rather && err == nil {
			from, _ := z.ToInstant(zone.DateWall(d.Date))
			until, _ := z.ToInstant(zone.DateWall(d.Date).AddDays(1))
			g.Liked = append(g.Liked, free.Span{From: from, Until: until})
		}
	}
	for _, b := range g.blocks {
		waits := q.waits(g, g.dateAt(b.From))
		switch {
		case b.Sort == "rather" && waits, b.Sort == "rather_not" && !waits:
			g.Shunned = append(g.Shunned, b.Span)
		case b.Sort == "rather":
			g.Liked = append(g.Liked, b.Span)
		}
	}
	g.Liked = free.Joined(g.Liked)
	switch w := rank.Of(g.lists, g.dateAt(q.from), q.about); {
	case w.High():
		g.asked.Goes, g.asked.Because = "first", w.Text()
	case w.Low():
		g.asked.Goes, g.asked.Because = "last", w.Text()
	}
}

func (g *guest) dateAt(t clock.Micros) clock.Date { return free.ZoneAt(g.Where, t).ToWall(t).Date() }

// waits reports whether the meeting can wait for somebody on a date.
func (q *question) waits(g *guest, on clock.Date) bool {
	return len(g.lists) > 0 && rank.Of(g.lists, on, q.about).Low()
}

// blockAt gives a rule's block of a sort that a slot meets; nil when there is none.
func (g *guest) blockAt(sort string, from, until clock.Micros) *Block {
	for i := range g.blocks {
		if b := &g.blocks[i]; b.Sort == sort && b.From < until && b.Until > from {
			return b
		}
	}
	return nil
}

// protected says which protected time stands in the way, and who may override it.
func (q *question) protected(g *guest, s free.Span) string {
	b := g.blockAt("protected", s.From, quarters(s))
	name := g.asked.Name
	if b == nil || b.Label == "" {
		return name + " is not free then"
	}
	text := "“" + b.Label + "” of " + name + " is protected, " + clockSpan(q.zone.ToWall(b.From).Time(), q.zone.ToWall(b.Until).Time(), q.zone.ToWall(s.From).Time())
	switch b.Override {
	case "principal":
		return text + "; only " + name + " can override it"
	case "anyone":
		return text + "; anybody can override it"
	}
	return text + "; an assistant can override it with a reason"
}

// unwanted says why somebody would rather not meet then.
func (q *question) unwanted(g *guest, kind free.Kind, s free.Span) string {
	name := g.asked.Name
	if kind == free.Unliked {
		return "Not when " + name + " would rather meet"
	}
	if b := g.blockAt("rather_not", s.From, quarters(s)); b != nil && !q.waits(g, g.dateAt(b.From)) {
		if b.Label != "" {
			return name + " would rather not then: “" + b.Label + "”"
		}
		return name + " would rather not then"
	}
	return "In hours that " + name + " keeps for what goes first"
}

// quarters is the end of a slot, which takes whole quarters of an hour.
func quarters(s free.Span) clock.Micros {
	step := clock.Micros(15 * time.Minute / time.Microsecond)
	if rest := (s.Until - s.From) % step; rest != 0 {
		return s.Until + step - rest
	}
	return s.Until
}
