package find

import (
	"context"
	"slices"
	"strings"
	"time"

	"anteroom/internal/area/find/ask"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/words"
	"anteroom/internal/core/zone"
)

// Understood is one filter and what it was taken to mean.
type Understood struct {
	Text    string `json:"text" doc:"As it was typed"`
	Meaning string `json:"meaning"`
}

// Unclear is one filter that could not be read; its value was looked for as words.
type Unclear struct {
	Text string `json:"text" doc:"As it was typed"`
	Why  string `json:"why"`
}

// question is what somebody asks, in the terms of the search.
type question struct {
	search.Query
	listing    bool // there are filters that say what is wanted, even without a word
	understood []Understood
	unclear    []Unclear
}

// reading turns what was typed into a question for one reader.
type reading struct {
	*Service
	ctx    context.Context
	a      access.Actor
	habits Habits
	names  map[ref.Space]string
	q      question
	kinds  []ref.Kind // asked for; all when nil
	spaces []ref.Space
}

// understand reads a text. What can't be read is told, and looked for as words.
func (s *Service) understand(ctx context.Context, a access.Actor, asked ask.Asked) (question, error) {
	r, err := s.reading(ctx, a)
	if err != nil {
		return r.q, err
	}
	var lost []string
	for _, f := range asked.Filters {
		if len(f.Values) == 0 {
			continue // it is still being typed
		}
		meaning, why, err := r.filter(f)
		if err != nil {
			return r.q, err
		}
		if why != "" {
			r.q.unclear = append(r.q.unclear, Unclear{f.Text, why})
			if !f.Not {
				lost = append(lost, f.Values...)
			}
			continue
		}
		r.q.listing = true
		r.q.understood = append(r.q.understood, Understood{f.Text, meaning})
	}
	r.q.Text, r.q.Not = strings.TrimLeft(strings.Join(append(lost, asked.Words), " "), " "), asked.Not
	r.narrow()
	return r.q, nil
}

func (s *Service) reading(ctx context.Context, a access.Actor) (*reading, error) {
	r := &reading{Service: s, ctx: ctx, a: a, habits: Habits{Zone: time.UTC, WeekStart: time.Monday, DayFirst: true}}
	r.q.Views = s.views(a)
	var err error
	r.names, err = s.names.Get(ctx, a.Org)
	return r, err
}

// know looks up how the reader writes dates, which only filters with dates ask for.
func (r *reading) know() (err error) {
	if r.reader != nil {
		r.habits, err = r.reader.Habits(r.ctx, r.a)
	}
	return err
}

// narrow keeps of the views what the filters left.
func (r *reading) narrow() {
	for kind, view := range r.q.Views {
		if r.kinds != nil && !slices.Contains(r.kinds, kind) {
			delete(r.q.Views, kind)
			continue
		}
		if r.spaces != nil {
			r.q.Views[kind] = view.Only(r.spaces...)
		}
	}
}

// filter adds what a filter asks, and says what it means or why it means nothing.
func (r *reading) filter(f ask.Filter) (meaning, why string, err error) {
	switch f.Key {
	case ask.Kind:
		meaning, why = r.kind(f)
	case ask.Tag:
		return r.tag(f)
	case ask.In:
		meaning, why = r.in(f)
	case ask.By:
		return r.by(f)
	case ask.Is:
		meaning, why = r.is(f)
	default:
		if err = r.know(); err != nil {
			return "", "", err
		}
		meaning, why = r.when(f)
	}
	return meaning, why, nil
}

func (r *reading) kind(f ask.Filter) (meaning, why string) {
	var kinds []ref.Kind
	var labels []string
	for _, v := range f.Values {
		known := r.Service.kindsCalled(v)
		if len(known) == 0 {
			return "", "No kind is called “" + v + "”. Try note, task, meeting, file or person."
		}
		for _, k := range known {
			kinds, labels = append(kinds, k.kind), append(labels, k.label)
		}
	}
	if f.Not {
		all := r.kinds
		if all == nil {
			for kind := range r.Service.kinds {
				all = append(all, kind)
			}
		}
		r.kinds = slices.DeleteFunc(append([]ref.Kind{}, all...), func(k ref.Kind) bool { return slices.Contains(kinds, k) })
	} else {
		r.kinds = both(r.kinds, kinds)
	}
	return said(f.Not, "", labels), ""
}

// both is what two filters of one sort leave; nil stands for everything.
func both[T comparable](have, more []T) []T {
	if have == nil {
		return append([]T{}, more...)
	}
	return slices.DeleteFunc(append([]T{}, have...), func(one T) bool { return !slices.Contains(more, one) })
}

// said joins what some values stand for: "not in A or B".
func said(not bool, before string, labels []string) string {
	text := before + strings.Join(slices.Compact(labels), " or ")
	if not {
		return "not " + text
	}
	return text
}

// named are the entries of one kind whose titles fit a value: those that are called so, else those
// of which a word begins so.
func (r *reading) named(kind ref.Kind, value string) ([]search.Hit, error) {
	view, ok := r.views(r.a)[kind]
	if !ok {
		return nil, nil
	}
	all, err := search.Named(r.ctx, r.j.DB(), kind, view)
	fits := fitting(value)
	best := 0
	for _, h := range all {
		best = max(best, fits(h.Title))
	}
	return slices.DeleteFunc(all, func(h search.Hit) bool { return best == 0 || fits(h.Title) < best }), err
}

// fitting says how well a name fits a value: 2 when it is the same, 1 when it or a word of it begins
// so, 0 when it doesn't.
func fitting(value string) func(name string) int {
	want := textkey.Fold(value)
	return func(name string) int {
		have := textkey.Fold(name)
		switch {
		case want == "":
			return 0
		case have == want:
			return 2
		case strings.HasPrefix(have, want), strings.Contains(have, " "+want):
			return 1
		}
		return 0
	}
}

func (r *reading) tag(f ask.Filter) (meaning, why string, err error) {
	var tags []ref.ID
	var labels []string
	for _, v := range f.Values {
		known, err := r.named(kindTag, v)
		if err != nil {
			return "", "", err
		}
		if len(known) == 0 {
			return "", "No tag is called “" + v + "”.", nil
		}
		for _, h := range known {
			tags, labels = append(tags, h.ID), append(labels, h.Title)
		}
	}
	if f.Not {
		r.q.Where = append(r.q.Where, search.Without(tags))
	} else {
		r.q.Tags = append(r.q.Tags, tags)
	}
	return said(f.Not, "tagged ", labels), "", nil
}

func (r *reading) in(f ask.Filter) (meaning, why string) {
	var spaces []ref.Space
	var labels []string
	for _, v := range f.Values {
		known := r.spacesCalled(v)
		if len(known) == 0 {
			return "", "Nobody whose things you see is called “" + v + "”."
		}
		for _, space := range known {
			spaces, labels = append(spaces, space), append(labels, r.spaceName(space))
		}
	}
	if f.Not {
		r.q.Where = append(r.q.Where, search.Elsewhere(spaces))
	} else {
		r.spaces = both(r.spaces, spaces)
	}
	return said(f.Not, "for ", labels), ""
}

// spacesCalled are the spaces that the reader sees into and that are called so.
func (r *reading) spacesCalled(value string) (spaces []ref.Space) {
	own := ref.Space(r.a.Member)
	if v := textkey.Fold(value); v == "me" || v == "mine" {
		return []ref.Space{own}
	}
	fits, best := fitting(value), 1
	for _, space := range r.seen() {
		switch fit := fits(r.names[space]); {
		case fit > best:
			spaces, best = []ref.Space{space}, fit
		case fit == best:
			spaces = append(spaces, space)
		}
	}
	return spaces
}

// seen are the spaces of which the reader sees more than times.
func (r *reading) seen() (spaces []ref.Space) {
	for _, view := range r.views(r.a) {
		for _, space := range view.Spaces() {
			if view.Content(space) && !slices.Contains(spaces, space) {
				spaces = append(spaces, space)
			}
		}
	}
	slices.Sort(spaces)
	return spaces
}

func (r *reading) spaceName(space ref.Space) string {
	if space == ref.Space(r.a.Member) {
		return "yourself"
	}
	return r.names[space]
}

func (r *reading) by(f ask.Filter) (meaning, why string, err error) {
	var members []ref.Member
	var labels []string
	for _, v := range f.Values {
		if textkey.Fold(v) == "me" {
			members, labels = append(members, r.a.Member), append(labels, "you")
			continue
		}
		known, err := r.named(kindMember, v)
		if err != nil {
			return "", "", err
		}
		if len(known) == 0 {
			return "", "No colleague is called “" + v + "”.", nil
		}
		for _, h := range known {
			members, labels = append(members, ref.Member(h.ID)), append(labels, h.Title)
		}
	}
	if f.Not {
		return "", "This filter can’t be turned round.", nil
	}
	r.q.Where = append(r.q.Where, search.MadeBy(members))
	return said(false, "made by ", labels), "", nil
}

func (r *reading) is(f ask.Filter) (meaning, why string) {
	if len(f.Values) > 1 {
		return "", "Ask for one state at a time."
	}
	switch value := strings.ToLower(f.Values[0]); value {
	case "private":
		r.q.Where = append(r.q.Where, search.IsPrivate(!f.Not))
		return said(f.Not, "", []string{"private"}), ""
	case "pinned":
		if f.Not {
			return "", "This filter can’t be turned round."
		}
		r.q.Where = append(r.q.Where, search.Holds(fPinned, r.a.Member))
		return "pinned by you", ""
	case "trashed":
		return "", "What is in the trash is not searched. Open the trash to look there."
	default:
		state, ok := r.states[value]
		if !ok || f.Not {
			return "", "Try is:open, is:done, is:private or is:pinned."
		}
		r.kinds = both(r.kinds, []ref.Kind{state.Kind})
		r.q.Where = append(r.q.Where, search.Holds(state.Holds))
		return state.Label, ""
	}
}

// when reads the filters of time.
func (r *reading) when(f ask.Filter) (meaning, why string) {
	if f.Not || len(f.Values) > 1 {
		return "", "Give one date, or a time such as last-month."
	}
	lean := words.Back
	if f.Key == ask.Until || f.Key == ask.Before {
		lean = words.Forward
	}
	d, ok := words.Period(f.Values[0], words.Context{Now: r.clock().Now(), Zone: r.habits.Zone, WeekStart: r.habits.WeekStart, DayFirst: r.habits.DayFirst}, lean)
	if !ok {
		return "", "That is no date. Try today, last-month, march or 2026-03-12."
	}
	first, next := d.First, d.Last.AddDays(1)
	from, until := clock.Date(minDate), clock.Date(maxDate)
	switch f.Key {
	case ask.From:
		from, meaning = first, "from "+day(first)
	case ask.Until:
		until, meaning = next, "until "+day(d.Last)
	case ask.After:
		from, meaning = next, "after "+day(d.Last)
	case ask.Before:
		until, meaning = first, "before "+day(first)
	default:
		from, until, meaning = first, next, "on "+day(first)
		if d.Last != first {
			meaning = day(first) + " to " + day(d.Last)
		}
	}
	r.between(from, until)
	return meaning, ""
}

// The ends of time, as far as a filter is concerned.
const minDate, maxDate = "1900-01-01", "2200-01-01"

func (r *reading) between(from, until clock.Date) {
	at := func(d clock.Date, loc *time.Location) clock.Micros { return clock.Of(d.In(loc)) }
	wall := search.Span{From: at(from, time.UTC), Until: at(until, time.UTC)}
	here := search.Span{From: at(from, r.habits.Zone), Until: at(until, r.habits.Zone)}
	own := map[ref.Kind]search.Condition{}
	for kind, lasts := range r.lasting {
		own[kind] = search.Holds(lasts, wall.Until, wall.From, here.Until, here.From)
	}
	r.q.Where = append(r.q.Where, search.Between(here, own))
}

func day(d clock.Date) string { return d.In(time.UTC).Format("Mon 2 Jan 2006") }

// Habits are how a member reads dates.
type Habits struct {
	Zone      *time.Location
	WeekStart time.Weekday
	DayFirst  bool
}

// HabitsOf makes habits of what a member set.
func HabitsOf(zoneName, locale, weekStart string) Habits {
	h := Habits{Zone: time.UTC, WeekStart: time.Monday, DayFirst: locale != "en-US"}
	if z, err := zone.Load(zoneName); err == nil {
		h.Zone = z.Location()
	}
	if weekStart == "sunday" {
		h.WeekStart = time.Sunday
	}
	return h
}
