package telling

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// Standing is a meeting as it is now.
type Standing struct {
	Version
	Gone bool // in the trash
}

// Source knows the records of one kind of which people are told.
type Source interface {
	// Standing gives those that the actor may read whole, also what is in the trash.
	Standing(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]Standing, error)
	// Read reads a text as it stood; of a series the next occurrence as of an instant.
	Read(text string, at clock.Micros) (Meeting, error)
	// Once tells which single occurrences two texts of one series have differently.
	Once(was, now string) []Once
}

// Someone is a person whom the house knows by address.
type Someone struct {
	Name, Email string
	Zone        string // where they live
	Principal   ref.ID // "" for who is none
}

// House is who is who, as the actor may know.
type House struct {
	Me         Someone
	Principals map[ref.Space]Someone
	ByAddress  map[string]Someone
	Names      map[ref.Member]string
}

// People knows who is who and where.
type People interface {
	House(ctx context.Context, a access.Actor) (House, error)
	ZoneAt(ctx context.Context, org ref.Org, principal ref.ID, t clock.Micros) (string, error)
}

// Service is everything that can be done with what is not told yet.
type Service struct {
	j       *journal.Journal
	clock   clock.Clock
	sources map[ref.Kind]Source
	people  People
}

// New makes the service.
func New(j *journal.Journal, c clock.Clock, sources map[ref.Kind]Source, people People) *Service {
	return &Service{j: j, clock: c, sources: sources, people: people}
}

// Hearer is one person with what they has not been told.
type Hearer struct {
	Person    string `json:"person" doc:"Names them: the address, or the name where there is none"`
	Name      string `json:"name"`
	Email     string `json:"email"`
	Colleague bool   `json:"colleague" doc:"A principal or member of the house"`
	Zone      string `json:"zone" doc:"IANA name of where they are then; empty when it is not known"`
	City      string `json:"city"`
	What      What   `json:"what" enum:"invited,moved,changed,cancelled,removed,released"`
	Summary   string `json:"summary" doc:"On the reader's clock"`
	Subject   string `json:"subject"`
	Text      string `json:"text" doc:"The drafted message, on their clock"`
	Mailto    string `json:"mailto,omitempty" doc:"Opens it in a mail program"`
	Fits      bool   `json:"fits" doc:"Whether the text is in mailto; copy it otherwise"`
	File      bool   `json:"file" doc:"Whether there is a calendar file to send"`
}

// Untold is a meeting of which somebody has not been told.
type Untold struct {
	ID       ref.ID       `json:"id" doc:"Of the event or hold set"`
	Kind     ref.Kind     `json:"kind" enum:"event,hold_set"`
	Space    ref.Space    `json:"space"`
	Title    string       `json:"title"`
	Behalf   string       `json:"behalf" doc:"For whom, when that is not who changed it"`
	By       string       `json:"by" doc:"Who changed it last"`
	ByItself bool         `json:"by_itself,omitzero" doc:"Nobody changed it last: its time to be confirmed ran out"`
	SinceUS  clock.Micros `json:"since_us" doc:"Since when somebody has to be told"`
	StartUS  clock.Micros `json:"start_us"`
	Gone     bool         `json:"gone"`
	State    string       `json:"state" doc:"Names how the meeting stands; pass it on as it is"`
	Messages []Hearer     `json:"messages"`
}

// telling is everything known of one changed meeting while an answer is made.
type telling struct {
	row
	house    *House
	source   Source
	standing Standing
	now      *Meeting
	texts    map[string]string
	told     map[string]told
	read     map[string]*Meeting
	at       clock.Micros
}

// state names how a meeting stands.
func (s Standing) state() string {
	if s.Gone {
		return "-" + s.Hash
	}
	return s.Hash
}

// writable are the spaces in which somebody tells people.
func writable(a access.Actor, only []ref.Space) []ref.Space {
	v := access.Scope(a, access.On(Kind, access.Write))
	if len(only) > 0 {
		v = v.Only(only...)
	}
	return v.Spaces()
}

// List gives what is not told yet, in the spaces named or all in which the actor
// works, the longest waiting first; of one meeting when id is given. Summaries are on
// the clocks of zoneName. Errors: zone.unknown.
func (s *Service) List(ctx context.Context, a access.Actor, spaces []ref.Space, id ref.ID, zoneName string) ([]Untold, error) {
	reader := zone.UTC
	if zoneName != "" {
		var err error
		if reader, err = zone.Load(zoneName); err != nil {
			return nil, err
		}
	}
	items := []Untold{}
	spaces = writable(a, spaces)
	if len(spaces) == 0 {
		return items, nil
	}
	at := clock.Of(s.clock.Now())
	b := db.In(db.Build(fOpen, a.Org, at), "AND", "t.space", spaces)
	if id != "" {
		b.Add(fOnly, id)
	}
	b.Add(fOpenOrder, openAtMost)
	rows, err := db.All(ctx, s.j.DB(), scanRow, b.SQL(), b.Args()...)
	if err != nil || len(rows) == 0 {
		return items, err
	}
	house, err := s.people.House(ctx, a)
	if err != nil {
		return nil, err
	}
	standing, err := s.standing(ctx, a, rows)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		now, ok := standing[r.id]
		if !ok {
			continue // private, or gone for good
		}
		t, err := s.open(ctx, s.j.DB(), a, r, now, &house, at)
		if err != nil {
			return nil, err
		}
		if item, ok := s.item(ctx, a, t, reader.Location()); ok {
			items = append(items, item)
		}
	}
	return items, nil
}

func (s *Service) standing(ctx context.Context, a access.Actor, rows []row) (map[ref.ID]Standing, error) {
	byKind := map[ref.Kind][]ref.ID{}
	for _, r := range rows {
		byKind[r.kind] = append(byKind[r.kind], r.id)
	}
	all := make(map[ref.ID]Standing, len(rows))
	for kind, ids := range byKind {
		for some := range slices.Chunk(ids, db.MaxIn) {
			found, err := s.sources[kind].Standing(ctx, a, some)
			if err != nil {
				return nil, err
			}
			for id, one := range found {
				all[id] = one
			}
		}
	}
	return all, nil
}

// open reads everything that is known of a changed meeting.
func (s *Service) open(ctx context.Context, r db.Reader, a access.Actor, w row, standing Standing, house *House, at clock.Micros) (*telling, error) {
	t := &telling{row: w, house: house, source: s.sources[w.kind], standing: standing, told: map[string]told{}, read: map[string]*Meeting{}, at: at}
	list, err := db.All(ctx, r, scanTold, qToldGet, a.Org, w.id)
	if err != nil {
		return nil, err
	}
	for _, one := range list {
		t.told[one.Person] = one
	}
	if t.texts, err = texts(ctx, r, a.Org, w.id); err != nil {
		return nil, err
	}
	t.texts[standing.Hash] = standing.Text
	t.now = t.meeting(standing.Hash)
	if t.now != nil && standing.Gone {
		gone := *t.now
		gone.Gone = true
		t.now = &gone
	}
	return t, nil
}

// meeting reads a version; nil when there is none.
func (t *telling) meeting(hash string) *Meeting {
	if hash == "" {
		return nil
	}
	m, ok := t.read[hash]
	if !ok {
		if one, err := t.source.Read(t.texts[hash], t.at); err == nil {
			m = &one
		}
		t.read[hash] = m
	}
	return m
}

// known is the version that a person knows.
func (t *telling) known(person string) string {
	if one, ok := t.told[person]; ok {
		return one.Known
	}
	return t.row.known
}

// changes gives what each person has to hear, by name.
func (t *telling) changes() []change {
	if t.now == nil || t.now.Nothing {
		return nil
	}
	keys := map[string]bool{}
	for _, hash := range append([]string{t.standing.Hash, t.row.known}, t.hashes()...) {
		if m := t.meeting(hash); m != nil {
			if m.Organizer != "" {
				if _, ours := t.house.ByAddress[m.Organizer]; !ours {
					return nil // somebody else's meeting: they tell its guests
				}
			}
			for _, g := range m.Guests {
				keys[g.key()] = true
			}
		}
	}
	delete(keys, strings.ToLower(t.house.Me.Email))
	delete(keys, strings.ToLower(t.house.Principals[t.space].Email))
	var all []change
	for key := range keys {
		known := t.known(key)
		c, ok := compare(key, t.meeting(known), t.now, func() []Once { return t.source.Once(t.texts[known], t.standing.Text) })
		if ok && len(t.now.Options) > 0 {
			c.what = Released
		}
		if ok {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(x, y change) int {
		return cmp.Or(cmp.Compare(strings.ToLower(x.guest.called()), strings.ToLower(y.guest.called())), cmp.Compare(x.guest.key(), y.guest.key()))
	})
	return all
}

func (t *telling) hashes() (all []string) {
	for _, one := range t.told {
		all = append(all, one.Known)
	}
	return all
}

// item puts a changed meeting into words; ok is false when nobody has to be told.
func (s *Service) item(ctx context.Context, a access.Actor, t *telling, reader *time.Location) (Untold, bool) {
	changes := t.changes()
	if len(changes) == 0 {
		return Untold{}, false
	}
	behalf := t.house.Principals[t.space].Name
	item := Untold{ID: t.id, Kind: t.kind, Space: t.space, Title: t.now.Title, Behalf: behalf, By: t.house.Names[t.member], SinceUS: t.since,
		StartUS: t.now.Start, Gone: t.now.Gone, State: t.standing.state(), Messages: make([]Hearer, 0, len(changes))}
	switch {
	case t.itself:
		item.By, item.ByItself = "", true
	case item.By == "" && t.member == a.Member:
		item.By = t.house.Me.Name
	}
	for i := range changes {
		item.Messages = append(item.Messages, s.message(ctx, a, t, &changes[i], reader, behalf))
	}
	return item, true
}

func (s *Service) message(ctx context.Context, a access.Actor, t *telling, c *change, reader *time.Location, behalf string) Hearer {
	known, colleague := t.house.ByAddress[c.guest.key()]
	m := c.now
	if m == nil || m.Gone {
		m = c.was
	}
	there := known.Zone
	if known.Principal != "" {
		if z, err := s.people.ZoneAt(ctx, a.Org, known.Principal, m.Start); err == nil {
			there = z
		}
	}
	var own *time.Location
	if z, err := zone.Load(there); there != "" && err == nil {
		own = z.Location()
	}
	l := c.write(own, t.house.Me.Name, behalf)
	out := Hearer{Person: c.guest.key(), Name: c.guest.called(), Email: c.guest.Email, Colleague: colleague, What: c.what,
		Summary: c.summary(when.Clocks{First: reader}), Subject: l.subject, Text: l.text, File: m.Invited && c.guest.Email != ""}
	if own != nil {
		out.Zone, out.City = own.String(), when.City(own)
	}
	out.Mailto, out.Fits = draft.Mailto(c.guest.Email, l.subject, l.text)
	return out
}
