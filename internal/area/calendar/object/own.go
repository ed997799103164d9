package object

import (
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/zone"
)

// Own is what one occurrence of a series needs, or wants around it, otherwise than the
// series; what is nil is as the series has it.
type Own struct {
	At        string       `json:"at"` // the occurrence
	Resources *[]Use       `json:"resources,omitzero"`
	Catering  *Catering    `json:"catering,omitzero"`
	Visitors  *string      `json:"visitors,omitzero"`
	Blocks    *[]TimeBlock `json:"blocks,omitzero"`
}

// Names lists what an occurrence has for itself.
func (w *Own) Names() []string {
	names := []string{}
	for name, has := range map[string]bool{"resources": w.Resources != nil, "catering": w.Catering != nil, "visitors": w.Visitors != nil, "blocks": w.Blocks != nil} {
		if has {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// needs is what a series needs, with what the occurrence has for itself.
func (w *Own) needs(series Needs) Needs {
	if w.Resources != nil {
		series.Resources = *w.Resources
	}
	if w.Catering != nil {
		series.Catering = *w.Catering
	}
	if w.Visitors != nil {
		series.Visitors = *w.Visitors
	}
	return series
}

// Around is what an event needs and wants around it: the series, and single occurrences.
type Around struct {
	// Needs are rooms, equipment, catering and visitors.
	Needs Needs `json:"needs,omitzero"`
	// Blocks are what the event wants around it.
	Blocks []TimeBlock `json:"blocks,omitempty"`
	Own    []Own       `json:"own,omitempty"`
}

// Of gives what one occurrence needs and wants around it; "" stands for the series.
func (a *Around) Of(recurrenceID string) (Needs, []TimeBlock) {
	if w := a.own(recurrenceID); w != nil {
		if w.Blocks != nil {
			return w.needs(a.Needs), *w.Blocks
		}
		return w.needs(a.Needs), a.Blocks
	}
	return a.Needs, a.Blocks
}

func (a *Around) own(recurrenceID string) *Own {
	if i := slices.IndexFunc(a.Own, func(w Own) bool { return w.At == recurrenceID }); i >= 0 {
		return &a.Own[i]
	}
	return nil
}

// OwnOf lists what an occurrence has for itself.
func (a *Around) OwnOf(recurrenceID string) []string {
	if w := a.own(recurrenceID); w != nil {
		return w.Names()
	}
	return []string{}
}

// Uses gives every use of a resource: the series', and those of single occurrences.
func (a *Around) Uses() []Use {
	all := slices.Clone(a.Needs.Resources)
	for _, w := range a.Own {
		if w.Resources != nil {
			all = append(all, *w.Resources...)
		}
	}
	return all
}

// Kinds gives every kind of block there is, of the series or of single occurrences.
func (a *Around) Kinds() (kinds []string) {
	add := func(blocks []TimeBlock) {
		for _, b := range blocks {
			if !slices.Contains(kinds, b.Kind) {
				kinds = append(kinds, b.Kind)
			}
		}
	}
	add(a.Blocks)
	for _, w := range a.Own {
		if w.Blocks != nil {
			add(*w.Blocks)
		}
	}
	return kinds
}

// maxOwn is for how many occurrences of a series something else may hold.
const maxOwn = 400

// Arrange changes what an event needs and wants around it; nil leaves it as it is. With At.Only
// that is said of one occurrence; otherwise of all that have nothing of their own, and of
// the one that somebody looked at. It is told anew what the series says as well.
// Errors: event.own_many.
func (a *Around) Arrange(at At, needs *Needs, blocks *[]TimeBlock) error {
	own := slices.Clone(a.Own)
	if at.Only == "" {
		if needs != nil {
			a.Needs = *needs
		}
		if blocks != nil {
			a.Blocks = *blocks
		}
		for i := range own {
			if own[i].At == at.From && needs != nil {
				own[i].Resources, own[i].Catering, own[i].Visitors = nil, nil, nil
			}
			if own[i].At == at.From && blocks != nil {
				own[i].Blocks = nil
			}
		}
	} else {
		i := slices.IndexFunc(own, func(w Own) bool { return w.At == at.Only })
		if i < 0 {
			i, own = len(own), append(own, Own{At: at.Only})
		}
		if needs != nil {
			n := *needs
			own[i].Resources, own[i].Catering, own[i].Visitors = &n.Resources, &n.Catering, &n.Visitors
		}
		if blocks != nil {
			own[i].Blocks = blocks
		}
	}
	a.Own = own
	a.tidy()
	if len(a.Own) > maxOwn {
		return errs.New(errs.Conflict, "event.own_many", "So many dates of this series are different that it is no series any more. Change this and all that follow instead.")
	}
	return nil
}

// NeedNothing leaves only the blocks.
func (a *Around) NeedNothing() {
	a.Needs, a.Own = Needs{}, slices.Clone(a.Own)
	for i := range a.Own {
		a.Own[i].Resources, a.Own[i].Catering, a.Own[i].Visitors = nil, nil, nil
	}
	a.tidy()
}

// tidy leaves out what an occurrence has as its series has it.
func (a *Around) tidy() {
	var kept []Own
	for _, w := range a.Own {
		if w.Resources != nil && slices.Equal(*w.Resources, a.Needs.Resources) {
			w.Resources = nil
		}
		if w.Catering != nil && *w.Catering == a.Needs.Catering {
			w.Catering = nil
		}
		if w.Visitors != nil && *w.Visitors == a.Needs.Visitors {
			w.Visitors = nil
		}
		if w.Blocks != nil && slices.Equal(*w.Blocks, a.Blocks) {
			w.Blocks = nil
		}
		if len(w.Names()) > 0 {
			kept = append(kept, w)
		}
	}
	slices.SortFunc(kept, func(x, y Own) int {
		if x.At < y.At {
			return -1
		}
		return 1
	})
	a.Own = kept
}

// Carried gives what occurrences have for themselves once a text has become another: when
// the series moves they move with it, and what is no occurrence any more is left out.
func Carried(own []Own, was, now string) ([]Own, error) {
	if len(own) == 0 || was == now {
		return own, nil
	}
	from, err := ical.ParseObject([]byte(was))
	if err != nil {
		return nil, err
	}
	to, err := ical.ParseObject([]byte(now))
	if err != nil {
		return nil, err
	}
	moved := func(key clock.Micros) clock.Micros { return key }
	if a, b := from.Master(), to.Master(); a != nil && b != nil {
		old, err := from.StartOf(a)
		if err != nil {
			return nil, err
		}
		start, err := to.StartOf(b)
		if err != nil {
			return nil, err
		}
		if old != start {
			moved = func(key clock.Micros) clock.Micros { return keyAt(start, wallAt(old, key)+start.Wall-old.Wall) }
		}
	}
	return kept(own, to, moved), nil
}

// Kept gives what those occurrences have for themselves that are in a text.
func Kept(own []Own, text string) ([]Own, error) {
	if len(own) == 0 {
		return nil, nil
	}
	o, err := ical.ParseObject([]byte(text))
	if err != nil {
		return nil, err
	}
	return kept(own, o, func(key clock.Micros) clock.Micros { return key }), nil
}

func kept(own []Own, o *ical.Object, moved func(clock.Micros) clock.Micros) (all []Own) {
	if _, _, recurring := ical.Compile(o).Span(); !recurring {
		return nil
	}
	for _, w := range own {
		key, err := Key(w.At)
		if err != nil {
			continue
		}
		w.At = RecurrenceID(moved(key))
		if _, err := find(o, w.At); err == nil {
			all = append(all, w)
		}
	}
	return all
}

// wallAt reads an occurrence's name on the wall of its series, and keyAt writes it.
func wallAt(d ical.DateTime, key clock.Micros) zone.Wall {
	if d.Zone == nil {
		return zone.Wall(key)
	}
	return d.Zone.ToWall(key)
}

func keyAt(d ical.DateTime, w zone.Wall) clock.Micros {
	switch {
	case d.Form == ical.DateForm:
		return clock.Micros(w.Midnight())
	case d.Zone == nil:
		return clock.Micros(w)
	}
	at, _ := d.Zone.ToInstant(w)
	return at
}
