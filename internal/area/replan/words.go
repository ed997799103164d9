package replan

import (
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rearrange"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// when says when a meeting would be, for the reader and where its first principal is.
func (t *teller) when(g *group, at clock.Micros) string {
	c := when.Clocks{First: t.zone.Location()}
	if z := free.ZoneAt(t.people[g.who[0]].where, at); z != nil {
		c.Second = when.At(z.Location())
	}
	return c.Span(at, at+g.end()-g.start())
}

// reason says why a meeting moves.
func (t *teller) reason(g *group) string {
	if len(g.ill) > 0 {
		names := make([]string, len(g.ill))
		for i, w := range g.ill {
			names[i] = t.people[w].Name
		}
		return list(names) + " can’t come"
	}
	if t.wishes[g.key] == "to" {
		return "You chose this time"
	}
	var titles []string
	home := t.grid.Of(down(g.start()))
	for i, other := range t.items {
		k := t.slot(other)
		if other == g || k == rearrange.Nowhere || k >= home+quarters(g) || k+t.problem.Items[i].Length <= home || !t.meet(g, other) {
			continue
		}
		titles = append(titles, "“"+other.title()+"”")
	}
	if len(titles) == 0 {
		return "It fits better there"
	}
	return "Makes room for " + list(titles)
}

// costs says what makes a move a disruption.
func (t *teller) costs(g *group, at clock.Micros) []string {
	out := []string{}
	if out = append(out, t.distance(g, at)); g.weight.Points > 0 && g.weight.Why != "" {
		out = append(out, g.weight.Why)
	}
	inside := len(g.who)
	for _, guest := range g.guests {
		if _, ok := t.colleagues[strings.ToLower(guest.Email)]; ok {
			inside++
		}
	}
	switch outside := len(t.outsiders(g)); {
	case outside == 0 && inside > 1:
		out = append(out, fmt.Sprintf("%d colleagues to tell", inside))
	case outside == 1:
		out = append(out, "one guest to ask")
	case outside > 1:
		out = append(out, fmt.Sprintf("%d guests to ask", outside))
	}
	if _, _, lunch := t.apart(g, at); lunch {
		out = append(out, "over lunch")
	}
	if at < t.now.Add(soon) {
		out = append(out, "at short notice")
	}
	return out
}

// distance says how far a meeting goes.
func (t *teller) distance(g *group, at clock.Micros) string {
	days, halves, _ := t.apart(g, at)
	far, way := days, "later"
	if days < 0 {
		far, way = -days, "earlier"
	}
	text := fmt.Sprintf("%d days %s", far, way)
	switch {
	case days == 0 && halves == 0:
		return "nearly the same time"
	case days == 0:
		return "the same day"
	case far == 1:
		text = "a day " + way
	}
	if halves == 0 {
		text += ", same time"
	}
	return text
}

// whyNowhere says why a meeting finds no place.
func (t *teller) whyNowhere(g *group) string {
	names := make([]string, len(g.who))
	for i, w := range g.who {
		names[i] = t.people[w].Name
	}
	until := zone.DateWall(t.last).Time().Format("Mon 2 Jan")
	if to, asked := t.to[g.key]; asked {
		if k := t.grid.Of(down(to)); t.shutAt(g, k) {
			return list(g.called) + " can’t be had at the time you chose: give it another room first, or another time"
		}
		return "Something that can’t be moved is at the time you chose"
	}
	anywhere := *g
	anywhere.shut = nil
	switch n := len(t.starts(g, quarters(g))); {
	case n == 0 && g.shut != nil && len(t.starts(&anywhere, quarters(g))) > 0:
		return fmt.Sprintf("Until %s, %s can’t be had at any time that suits %s: give it another room first", until, list(g.called), list(names))
	case n == 0 && g.next > 0:
		return fmt.Sprintf("The next of this series is on %s already, so this one can be left out", t.wall(&t.people[g.who[0]], g.next).Time().Format("Mon 2 Jan"))
	case n > 0:
		return fmt.Sprintf("%d times would fit until %s, but each would disturb others more than it is worth", n, until)
	case len(names) > 1:
		return fmt.Sprintf("Until %s there is no time at which %s all work and have nothing fixed", until, list(names))
	}
	return fmt.Sprintf("Until %s, %s has no time left that is within working hours", until, names[0])
}

// shutAt reports whether a meeting that began in a quarter would find one of its rooms shut.
func (q *question) shutAt(g *group, slot int) bool {
	for n := range quarters(g) {
		if g.shut.Has(slot + n) {
			return true
		}
	}
	return false
}

// outsiders are guests who are neither colleagues nor rooms.
func (q *question) outsiders(g *group) []string {
	out := []string{}
	for _, guest := range g.guests {
		if _, ok := q.colleagues[strings.ToLower(guest.Email)]; ok || guest.Room {
			continue
		}
		name := guest.Name
		if name == "" {
			name = guest.Email
		}
		out = append(out, name)
	}
	return out
}

func list(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// Telling is what could be written to somebody, in their time.
type Telling struct {
	Name  string `json:"name"`
	Email string `json:"email"`
	Zone  string `json:"zone" doc:"In which its times are told: theirs, as far as it is known"`
	Asks  bool   `json:"asks" doc:"It asks, as the guest is from outside; otherwise it tells"`
	Text  string `json:"text"`
}

// letter gathers what one person has to hear.
type letter struct {
	Telling
	zone        *zone.Zone
	where       []free.Place // of a principal
	moved, gone []*group
}

// messages drafts one for each person concerned.
func (t *teller) messages() {
	var all []*letter
	of := map[string]*letter{}
	write := func(key string, l letter, g *group, gone bool) {
		if of[key] == nil {
			of[key] = &l
			all = append(all, &l)
		}
		if gone {
			of[key].gone = append(of[key].gone, g)
		} else {
			of[key].moved = append(of[key].moved, g)
		}
	}
	for _, g := range t.groups {
		gone := t.wishes[g.key] == "cancel" && g.fixed == ""
		if !gone && !t.moved(g) {
			continue
		}
		for _, w := range g.who {
			p := &t.people[w]
			write(string(p.ID), letter{Telling: Telling{Name: p.Name, Email: p.Email}, zone: t.homeOf(p), where: p.where}, g, gone)
		}
		for _, guest := range g.guests {
			if guest.Room {
				continue
			}
			l := letter{Telling: Telling{Name: guest.Name, Email: guest.Email, Asks: true}, zone: t.zoneOf(g)}
			if c, ok := t.colleagues[strings.ToLower(guest.Email)]; ok {
				l.Name, l.Asks = c.Name, false
				if z, err := zone.Load(c.Zone); err == nil {
					l.zone = z
				}
			}
			write(strings.ToLower(guest.Email), l, g, gone)
		}
	}
	slices.SortStableFunc(all, func(x, y *letter) int {
		switch {
		case x.Asks == y.Asks:
			return 0
		case x.Asks:
			return -1
		}
		return 1
	})
	for _, l := range all {
		t.draft(l)
		t.plan.Messages = append(t.plan.Messages, l.Telling)
	}
}

func (t *teller) homeOf(p *person) *zone.Zone {
	if z, err := zone.Load(p.Zone); err == nil {
		return z
	}
	return t.zone
}

func (t *teller) zoneOf(g *group) *zone.Zone {
	if z, err := zone.Load(g.meetings[0].Zone); err == nil && g.meetings[0].Zone != "" {
		return z
	}
	return t.zone
}

func (t *teller) draft(l *letter) {
	l.Zone = l.zone.Name()
	name := l.Name
	if name == "" {
		name = l.Email
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Dear %s,\n", name)
	if who := t.absent(l); who != "" {
		fmt.Fprintf(&b, "\n%s can’t make it as planned, with apologies.", who)
	}
	if len(l.moved) > 0 {
		ask := "This has moved:"
		if l.Asks {
			ask = "Would these times suit you instead?"
		}
		fmt.Fprintf(&b, "\n%s\n", ask)
		for _, g := range l.moved {
			at := t.at(g, t.slot(g))
			fmt.Fprintf(&b, "\n“%s”\n  was: %s\n  new: %s\n", g.title(), l.when(g, g.start()), l.when(g, at))
		}
	}
	for i, g := range l.gone {
		if i == 0 {
			b.WriteString("\nThis can’t take place:\n")
		}
		fmt.Fprintf(&b, "\n“%s”\n  was: %s\n", g.title(), l.when(g, g.start()))
	}
	b.WriteString("\nKind regards")
	l.Text = b.String()
}

// absent names who can't come, unless that is whom the letter is to.
func (t *teller) absent(l *letter) string {
	var names []string
	for _, g := range slices.Concat(l.moved, l.gone) {
		for _, w := range g.ill {
			if name := t.people[w].Name; name != l.Name && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return list(names)
}

// when is a time where the reader of the letter is then, with the name of the place.
func (l *letter) when(g *group, at clock.Micros) string {
	z := l.zone
	if there := free.ZoneAt(l.where, at); there != nil {
		z = there
	}
	return when.Clocks{First: z.Location()}.Span(at, at+g.end()-g.start()) + " " + when.City(z.Location())
}
