package notice

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// NoticeTold is a notice as its member sees it.
type NoticeTold struct {
	ID     ref.ID       `json:"id"`
	Kind   string       `json:"kind"`
	Label  string       `json:"label" doc:"What the kind is called"`
	Title  string       `json:"title" doc:"What it is about is called this"`
	Text   string       `json:"text" doc:"What happened"`
	Detail string       `json:"detail,omitempty"`
	For    string       `json:"for,omitempty" doc:"Whose it is, when that is an executive"`
	By     string       `json:"by,omitempty" doc:"Who did it, when that was a colleague"`
	About  NoticeAbout  `json:"about"`
	Opens  ref.Kind     `json:"opens,omitempty" doc:"As what it is opened, where that is another page than its record's: my_request for what you asked yourself"`
	At     clock.Micros `json:"at_us,omitzero" doc:"The time it is about"`
	AllDay bool         `json:"all_day,omitzero" doc:"That is a day and no time"`
	Made   clock.Micros `json:"made_us"`
	Shown  clock.Micros `json:"shown_us" doc:"From when on it was shown; those of one digest share it"`
	Why    Why          `json:"why,omitempty" enum:",digest,quiet,missed" doc:"Why not at once: a digest, quiet hours, or the house was down"`
	ReadUS clock.Micros `json:"read_us,omitzero"`
}

// NoticeAbout is the record that a notice opens.
type NoticeAbout struct {
	Kind ref.Kind `json:"kind" maxLength:"40" minLength:"1"`
	ID   ref.ID   `json:"id" maxLength:"80" minLength:"1"`
}

// NoticePage is what somebody is told.
type NoticePage struct {
	Items  []NoticeTold `json:"items" doc:"The newest first"`
	Unread int          `json:"unread" doc:"How many are not read"`
}

// List gives what the one who asks was told, as far as they may still see it.
func (s *Service) List(ctx context.Context, a access.Actor, unread bool) (NoticePage, error) {
	q := qShown
	if unread {
		q = qUnread
	}
	rows, words, err := s.top(ctx, a, q)
	if err != nil {
		return NoticePage{Items: []NoticeTold{}}, err
	}
	items, err := s.told(ctx, a, rows, words)
	out := NoticePage{Items: items}
	if err != nil || unread {
		out.Unread = len(items)
		return out, err
	}
	out.Unread, err = s.Unread(ctx, a)
	return out, err
}

// Unread counts what is not read, as far as they may see it, up to as many as are shown.
func (s *Service) Unread(ctx context.Context, a access.Actor) (int, error) {
	rows, _, err := s.top(ctx, a, qUnread)
	return len(rows), err
}

// top gives the newest of what the actor may see, with its words. It looks on behind what is settled or
// taken back, however much of that there is, so that nothing hides what stands.
func (s *Service) top(ctx context.Context, a access.Actor, q db.SQL) ([]Notice, map[ref.ID]Words, error) {
	var all []Notice
	words, now := map[ref.ID]Words{}, s.now()
	before, last := now+1, ref.ID("")
	for len(all) < shownTop {
		rows, err := db.All(ctx, s.j.DB(), scan, q, a.Org, a.Member, now, before, last, shownTop)
		if err != nil {
			return nil, nil, err
		}
		if len(rows) == 0 {
			break
		}
		seen, err := s.seen(ctx, a, rows)
		if err != nil {
			return nil, nil, err
		}
		for _, n := range rows {
			if w, ok := seen[n.ID]; ok && len(all) < shownTop {
				all, words[n.ID] = append(all, n), w
			}
		}
		if len(rows) < shownTop {
			break
		}
		before, last = rows[len(rows)-1].Shown, rows[len(rows)-1].ID
	}
	return all, words, nil
}

// told puts notices into words that the actor may see.
func (s *Service) told(ctx context.Context, a access.Actor, rows []Notice, words map[ref.ID]Words) ([]NoticeTold, error) {
	items := []NoticeTold{}
	if len(rows) == 0 {
		return items, nil
	}
	names, err := s.cfg.People.MemberNames(ctx, a)
	if err != nil {
		return items, err
	}
	people, err := s.principals(ctx, a.Org)
	if err != nil {
		return items, err
	}
	for _, n := range rows {
		w, k := words[n.ID], s.kind(n.Kind) // seen shows only kinds there are
		text, by := k.Text(n), names[n.By]
		if w.Text != "" {
			text, by = w.Text, ""
		}
		items = append(items, NoticeTold{ID: n.ID, Kind: n.Kind, Label: k.Label, Title: w.Title, Text: text, Detail: w.Detail, For: people[w.Space], By: by,
			About: NoticeAbout(n.About), Opens: w.Opens, At: n.At, AllDay: w.AllDay, Made: n.Made, Shown: n.Shown, Why: n.Why, ReadUS: n.ReadUS})
	}
	return items, nil
}

const qPrincipals db.SQL = `SELECT id, name FROM space WHERE org = $1 AND kind = 'principal'`

func (s *Service) principals(ctx context.Context, org ref.Org) (map[ref.Space]string, error) {
	all := map[ref.Space]string{}
	err := db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.Space
		var name string
		err := row.Scan(&id, &name)
		all[id] = name
		return err
	}, qPrincipals, org)
	return all, err
}

// seen gives the words of those notices that the actor may see now and that are still worth telling.
func (s *Service) seen(ctx context.Context, a access.Actor, rows []Notice) (map[ref.ID]Words, error) {
	by := map[string][]Notice{}
	for _, n := range rows {
		by[n.Kind] = append(by[n.Kind], n)
	}
	all := map[ref.ID]Words{}
	for name, some := range by {
		k := s.kind(name)
		if k == nil {
			continue
		}
		still := k.Still
		if still == nil {
			still = s.known
		}
		words, err := still(ctx, a, some)
		if err != nil {
			return nil, err
		}
		for id, w := range words {
			all[id] = w
		}
	}
	return all, nil
}

// known keeps the notices whose records the search would show the actor.
func (s *Service) known(ctx context.Context, a access.Actor, all []Notice) (map[ref.ID]Words, error) {
	return Known(ctx, s.j.DB(), a, all)
}

// Known gives the words of notices about records that the actor may read and that are not in the
// trash: the question that the search asks.
func Known(ctx context.Context, r db.Reader, a access.Actor, all []Notice) (map[ref.ID]Words, error) {
	var of []ref.Record
	for _, n := range all {
		of = append(of, n.About)
		if n.Of != n.About {
			of = append(of, n.Of)
		}
	}
	hits, err := found(ctx, r, a, of)
	words := map[ref.ID]Words{}
	for _, n := range all {
		about, ok := hits[n.About]
		of, also := hits[n.Of]
		if !ok || !also {
			continue
		}
		w := Words{Title: about.Title, Space: about.Space}
		if n.Of != n.About {
			w.Detail = of.Title
		}
		words[n.ID] = w
	}
	return words, err
}

func found(ctx context.Context, r db.Reader, a access.Actor, of []ref.Record) (map[ref.Record]search.Hit, error) {
	views := map[ref.Kind]access.View{}
	for _, one := range of {
		if _, ok := views[one.Kind]; !ok {
			views[one.Kind] = access.Scope(a, access.On(one.Kind, access.Read))
		}
	}
	return search.Titles(ctx, r, views, of)
}

func (s *Service) titles(ctx context.Context, a access.Actor, of []ref.Record) (map[ref.Record]search.Hit, error) {
	return found(ctx, s.j.DB(), a, of)
}
