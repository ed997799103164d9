package find

import (
	"context"

	"anteroom/internal/area/find/ask"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

// Texts gives the longer texts of records of one kind that the actor may read
// whole; what is missing in the answer has no excerpt.
type Texts func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error)

// When says how the time of a record is read.
type When struct {
	Zone    string // IANA name, of its own; empty when it is the same wherever one is
	AllDay  bool
	Repeats bool
}

// Whens gives that for records of one kind that the actor may read whole.
type Whens func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]When, error)

// Service finds.
type Service struct {
	j       *journal.Journal
	kinds   map[ref.Kind]Texts
	whens   map[ref.Kind]Whens
	names   *journal.Reading[map[ref.Space]string] // of all spaces
	now     clock.Clock
	reader  Reader
	states  map[string]State
	lasting map[ref.Kind]db.Fragment
	more    []called // kinds that are declared elsewhere, as they are typed
}

// Tell makes hits of a kind say how their time is read.
func (s *Service) Tell(kind ref.Kind, whens Whens) { s.whens[kind] = whens }

// New makes the service. kinds lists what can be found; a nil Texts stands for
// kinds that have no longer text. naming are the kinds of records that a space has its
// name from.
func New(j *journal.Journal, kinds map[ref.Kind]Texts, naming ...ref.Kind) *Service {
	names := func(ctx context.Context, org ref.Org) (map[ref.Space]string, error) {
		return space.AllNames(ctx, j.DB(), org)
	}
	return &Service{j: j, kinds: kinds, whens: map[ref.Kind]Whens{}, states: map[string]State{}, lasting: map[ref.Kind]db.Fragment{}, names: journal.Read(j, names, naming...)}
}

// Hit is one record that was found.
type Hit struct {
	Kind      ref.Kind     `json:"kind"`
	ID        ref.ID       `json:"id"`
	Title     string       `json:"title"`
	Space     ref.Space    `json:"space"`
	SpaceName string       `json:"space_name"`
	AtUS      clock.Micros `json:"at_us,omitzero" doc:"When it is or was due; absent for records without a time"`
	Zone      string       `json:"zone,omitempty" doc:"IANA name: in which at_us is told; absent where it is the same on every wall, and stands as if in UTC"`
	AllDay    bool         `json:"all_day,omitzero" doc:"Only the date counts"`
	Repeats   bool         `json:"repeats,omitzero" doc:"at_us is the first time"`
	Snippet   string       `json:"snippet" doc:"The words around the first place that matched; empty when only the title did"`
}

// Answer is what was found, and how the question was read.
type Answer struct {
	Items   []Hit        `json:"items"`
	More    bool         `json:"more,omitzero" doc:"There is more than limit"`
	Filters []Understood `json:"filters" doc:"The filters in the text, as they were understood"`
	Unclear []Unclear    `json:"unclear" doc:"Filters that could not be read; what they say was looked for as words"`
	Offers  []Offer      `json:"offers" doc:"How the last word could go on as a filter"`
}

// Find gives the best hits first; for filters without a word, the newest.
func (s *Service) Find(ctx context.Context, a access.Actor, text string, limit int) (out Answer, err error) {
	out = Answer{Items: []Hit{}, Filters: []Understood{}, Unclear: []Unclear{}, Offers: []Offer{}}
	asked := ask.Read(text)
	q, err := s.understand(ctx, a, asked)
	if err != nil {
		return out, err
	}
	out.Filters, out.Unclear = append(out.Filters, q.understood...), append(out.Unclear, q.unclear...)
	if out.Offers, err = s.offers(ctx, a, text, asked); err != nil {
		return out, err
	}
	q.Limit = limit + 1
	var found []search.Hit
	switch {
	case len(textkey.Terms(q.Text)) > 0:
		found, err = search.Find(ctx, s.j.DB(), q.Query)
	case q.listing:
		found, err = search.List(ctx, s.j.DB(), q.Query)
	}
	if err != nil || len(found) == 0 {
		return out, err
	}
	if out.More = len(found) > limit; out.More {
		found = found[:limit]
	}
	out.Items, err = s.shown(ctx, a, found, textkey.Terms(q.Text))
	return out, err
}

// shown adds to hits what a reader needs to tell them apart.
func (s *Service) shown(ctx context.Context, a access.Actor, found []search.Hit, terms []string) ([]Hit, error) {
	names, err := s.names.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	var texts map[ref.Record]string
	if len(terms) > 0 {
		if texts, err = s.texts(ctx, a, found); err != nil {
			return nil, err
		}
	}
	whens, err := s.times(ctx, a, found)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, len(found))
	for i, f := range found {
		hits[i] = Hit{
			Kind: f.Kind, ID: f.ID, Title: f.Title, Space: f.Space, SpaceName: names[f.Space], AtUS: f.At,
			Snippet: Excerpt(texts[ref.Record{Kind: f.Kind, ID: f.ID}], terms),
		}
		if w, ok := whens[ref.Record{Kind: f.Kind, ID: f.ID}]; ok {
			hits[i].Zone, hits[i].AllDay, hits[i].Repeats = w.Zone, w.AllDay, w.Repeats
		}
	}
	return hits, nil
}

func (s *Service) times(ctx context.Context, a access.Actor, found []search.Hit) (map[ref.Record]When, error) {
	all := map[ref.Record]When{}
	for kind, tell := range s.whens {
		var ids []ref.ID
		for _, f := range found {
			if f.Kind == kind {
				ids = append(ids, f.ID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		whens, err := tell(ctx, a, ids)
		if err != nil {
			return nil, err
		}
		for id, w := range whens {
			all[ref.Record{Kind: kind, ID: id}] = w
		}
	}
	return all, nil
}

func (s *Service) texts(ctx context.Context, a access.Actor, found []search.Hit) (map[ref.Record]string, error) {
	ids := map[ref.Kind][]ref.ID{}
	for _, f := range found {
		ids[f.Kind] = append(ids[f.Kind], f.ID)
	}
	all := map[ref.Record]string{}
	for kind, of := range ids {
		if s.kinds[kind] == nil {
			continue
		}
		texts, err := s.kinds[kind](ctx, a, of)
		if err != nil {
			return nil, err
		}
		for id, text := range texts {
			all[ref.Record{Kind: kind, ID: id}] = text
		}
	}
	return all, nil
}
