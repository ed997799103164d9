package find

import (
	"context"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Whose titles filters name.
const (
	kindTag    ref.Kind = "tag"
	kindMember ref.Kind = "member"
)

// called is a kind as somebody types it. The first word is the one that is offered.
type called struct {
	kind  ref.Kind
	words []string
	label string
}

var kinds = []called{
	{"note", []string{"note", "notes", "procedure", "document"}, "notes"},
	{"task", []string{"task", "tasks", "todo"}, "tasks"},
	{"event", []string{"meeting", "meetings", "event", "appointment"}, "meetings"},
	{"file", []string{"file", "files", "attachment", "document"}, "files and documents"},
	{"hold_set", []string{"hold", "holds"}, "holds"},
	{"poll", []string{"poll", "polls"}, "polls"},
	{"request", []string{"request", "requests", "ask"}, "requests"},
	{"service", []string{"service", "services"}, "services"},
	{"comment", []string{"comment", "comments"}, "comments"},
	{"saved_view", []string{"view", "views"}, "views"},
	{"layout", []string{"layout", "layouts"}, "layouts of Today"},
	{kindTag, []string{"tag", "tags"}, "tags"},
	{"resource", []string{"room", "rooms", "equipment", "resource"}, "rooms and equipment"},
	{"principal", []string{"executive", "executives", "principal", "person", "people"}, "executives"},
	{kindMember, []string{"colleague", "colleagues", "member", "person", "people"}, "colleagues"},
	{"whereabouts", []string{"where", "whereabouts", "trip"}, "where people are"},
}

// Calls says how somebody types a kind that is not known here, the word that is offered first.
func (s *Service) Calls(kind ref.Kind, label string, words ...string) {
	s.more = append(s.more, called{kind, words, label})
}

// called are the kinds that can be found.
func (s *Service) called() (there []called) {
	for _, list := range [][]called{kinds, s.more} {
		for _, k := range list {
			if _, ok := s.kinds[k.kind]; ok {
				there = append(there, k)
			}
		}
	}
	return there
}

// kindsCalled are the kinds that are called so, of those that can be found: those with the very
// word, else those of which a word begins so.
func (s *Service) kindsCalled(value string) (exact []called) {
	want := textkey.Fold(value)
	if want == "" {
		return nil
	}
	var begins []called
	for _, k := range s.called() {
		fit := 0
		for _, w := range k.words {
			switch {
			case w == want, string(k.kind) == value:
				fit = 2
			case strings.HasPrefix(w, want):
				fit = max(fit, 1)
			}
		}
		switch fit {
		case 2:
			exact = append(exact, k)
		case 1:
			begins = append(begins, k)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return begins
}

// State is what records of one kind can be, for is: filters.
type State struct {
	Kind  ref.Kind
	Holds db.Fragment // over an entry e, without arguments
	Label string
}

// Reader knows how whoever asks reads dates.
type Reader interface {
	Habits(ctx context.Context, a access.Actor) (Habits, error)
}

// For makes dates those of the reader's own zone; without it they are in UTC.
func (s *Service) For(c clock.Clock, r Reader) { s.now, s.reader = c, r }

// Is adds a state that can be asked for.
func (s *Service) Is(name string, state State) { s.states[name] = state }

// Lasts says that records of a kind have a beginning and an end: f holds over an entry e for four
// arguments, the end and the beginning of the stretch on the wall as if in UTC, and the same as instants.
func (s *Service) Lasts(kind ref.Kind, f db.Fragment) { s.lasting[kind] = f }

func (s *Service) clock() clock.Clock {
	if s.now == nil {
		return clock.System{}
	}
	return s.now
}

// views are what somebody may read, by kind.
func (s *Service) views(a access.Actor) map[ref.Kind]access.View {
	views := make(map[ref.Kind]access.View, len(s.kinds))
	for kind := range s.kinds {
		views[kind] = access.Scope(a, access.On(kind, access.Read))
	}
	return views
}
