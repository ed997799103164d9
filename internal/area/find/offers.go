package find

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/area/find/ask"
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Offer is one way in which the last word can go on as a filter.
type Offer struct {
	Text  string `json:"text" doc:"The whole text, with it"`
	Label string `json:"label" doc:"The filter alone"`
	About string `json:"about" doc:"What it means"`
}

// maxOffers is how many are made at once.
const maxOffers = 8

// abouts say what each filter is about.
var abouts = map[ask.Key]string{
	ask.Kind: "what it is: note, task, meeting, file…", ask.Tag: "how it is tagged", ask.In: "for whom", ask.By: "who made it",
	ask.On: "a day, or a time such as last-month", ask.From: "since a day", ask.Until: "up to a day", ask.After: "after a day", ask.Before: "before a day",
	ask.Is: "open, done, private or pinned",
}

// times are the dates that are offered.
var times = []string{"today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-quarter", "this-year", "last-year"}

// value is one value of a filter, and what it is.
type value struct{ name, about string }

// offers gives how the end of a text could go on.
func (s *Service) offers(ctx context.Context, a access.Actor, text string, asked ask.Asked) ([]Offer, error) {
	r, err := s.reading(ctx, a)
	if err != nil {
		return nil, err
	}
	if n := len(asked.Filters); n > 0 && asked.Filters[n-1].Open {
		return r.going(text, asked.Filters[n-1])
	}
	return r.begun(text, asked)
}

// going gives the values of the filter that is being typed.
func (r *reading) going(text string, f ask.Filter) ([]Offer, error) {
	before := f.Text[:lastValue(f.Text)]
	typed := strings.Trim(f.Text[len(before):], "\"“„«")
	values, err := r.values(f.Key)
	if err != nil {
		return nil, err
	}
	fits := fitting(typed)
	all := []Offer{}
	for _, v := range values {
		switch {
		case typed != "" && fits(v.name) == 0 && fits(v.about) == 0, len(all) == maxOffers:
			continue
		case typed != "" && strings.EqualFold(typed, v.name):
			continue // it stands there already
		}
		filter := before + plain(v.name)
		all = append(all, Offer{Text: text[:f.At] + filter + " ", Label: filter, About: v.about})
	}
	return all, nil
}

// lastValue is where the last value of a filter begins: after its colon, or after a comma that is in
// no quotes.
func lastValue(filter string) int {
	at, quoted := strings.IndexByte(filter, ':')+1, false
	for i, c := range filter {
		switch {
		case strings.ContainsRune("\"“„«”»", c):
			quoted = !quoted
		case c == ',' && !quoted:
			at = i + 1
		}
	}
	return at
}

// values are those that a filter can have, best first.
func (r *reading) values(key ask.Key) (all []value, err error) {
	switch key {
	case ask.Kind:
		for _, k := range r.Service.called() {
			all = append(all, value{k.words[0], k.label})
		}
	case ask.Tag:
		tags, err := r.titled(kindTag)
		return tags, err
	case ask.By:
		members, err := r.titled(kindMember)
		return append([]value{{"me", "what you made"}}, members...), err
	case ask.In:
		all = append(all, value{"me", "your own things"})
		for _, space := range r.seen() {
			if name := r.names[space]; name != "" && r.spaceName(space) == name {
				all = append(all, value{name, ""})
			}
		}
	case ask.Is:
		for _, name := range []string{"open", "done"} {
			if state, ok := r.states[name]; ok {
				all = append(all, value{name, state.Label})
			}
		}
		all = append(all, value{"pinned", "pinned by you"}, value{"private", "private"})
	default:
		for _, time := range times {
			all = append(all, value{time, ""})
		}
	}
	return all, nil
}

func (r *reading) titled(kind ref.Kind) ([]value, error) {
	view, ok := r.views(r.a)[kind]
	if !ok {
		return nil, nil
	}
	hits, err := search.Named(r.ctx, r.j.DB(), kind, view)
	all := make([]value, len(hits))
	for i, h := range hits {
		all[i] = value{h.Title, ""}
	}
	return all, err
}

// begun gives the filters of which somebody may have typed the beginning: a filter's own name, or
// the name of a kind or a tag.
func (r *reading) begun(text string, asked ask.Asked) ([]Offer, error) {
	all := []Offer{}
	want := textkey.Fold(asked.Last)
	if utf8.RuneCountInString(want) < 2 {
		return all, nil
	}
	head := text[:asked.LastAt]
	for _, key := range ask.Keys {
		if strings.HasPrefix(string(key), want) {
			all = append(all, Offer{Text: head + string(key) + ":", Label: string(key) + ":", About: abouts[key]})
		}
	}
	for _, k := range r.Service.called() {
		if utf8.RuneCountInString(want) >= 3 && strings.HasPrefix(k.words[0], want) {
			filter := "kind:" + k.words[0]
			all = append(all, Offer{Text: head + filter + " ", Label: filter, About: "only " + k.label})
		}
	}
	if utf8.RuneCountInString(want) < 3 {
		return all, nil
	}
	tags, err := r.titled(kindTag)
	if err != nil {
		return nil, err
	}
	fits, more := fitting(want), 0
	for _, tag := range tags {
		if fits(tag.name) > 0 && more < 2 {
			filter := "tag:" + plain(tag.name)
			all, more = append(all, Offer{Text: head + filter + " ", Label: filter, About: "only what is tagged so"}), more+1
		}
	}
	return all[:min(len(all), maxOffers)], nil
}

// plain writes a name so that a filter reads it as one value: with dashes for spaces, or in quotes
// where that would be another name.
func plain(name string) string {
	simple := strings.IndexFunc(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != ' ' && c != '-' }) < 0
	if simple {
		return strings.ToLower(strings.Join(strings.Fields(name), "-"))
	}
	return `"` + strings.NewReplacer(`"`, " ", "”", " ", "“", " ", "»", " ").Replace(name) + `"`
}
