package today

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// Field is one part of a record before and after.
type Field struct {
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Description says in words what a change did, as the actor may know it.
type Description struct {
	Title   string
	Summary string // "Moved 10:00–10:30 → 11:00–11:30"
	Fields  []Field
}

// Describe puts a record's change into words: how it was before the first row
// and after the last one. ok is false for changes that concern nobody's day.
type Describe func(a access.Actor, zone *time.Location, first, last journal.Row) (d Description, ok bool)

// Names tells members' names.
type Names interface {
	MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error)
}

// By is who made a change.
type By struct {
	ID   ref.Member `json:"id"`
	Name string     `json:"name"`
}

// Change is what happened to one record since the last visit, however many steps it took.
type Change struct {
	Seq         int64        `json:"seq"`
	AtUS        clock.Micros `json:"at_us"`
	Kind        ref.Kind     `json:"kind"`
	ID          ref.ID       `json:"id"`
	Op          journal.Op   `json:"op"`
	Title       string       `json:"title"`
	Summary     string       `json:"summary"`
	Fields      []Field      `json:"fields"`
	By          By           `json:"by"`
	OnBehalf    bool         `json:"on_behalf" doc:"Done for the principal by somebody else"`
	Via         string       `json:"via"`
	Consequence string       `json:"consequence,omitempty" doc:"What follows from it, such as a clash"`
	Act         ref.Act      `json:"act"`
}

// Group is the changes of one principal, newest first.
type Group struct {
	Principal Person   `json:"principal"`
	Items     []Change `json:"items"`
	More      int      `json:"more" doc:"How many further records changed"`
}

// Changes is what changed since a point of the journal.
type Changes struct {
	SinceSeq int64        `json:"since_seq"`
	SinceUS  clock.Micros `json:"since_us"`
	Head     int64        `json:"head"`
	Groups   []Group      `json:"groups"`
}

const (
	// perGroup is how many changed records a group lists.
	perGroup = 50
	// firstVisit is how far back somebody looks who was never here.
	firstVisit = 24 * time.Hour
	// readAtMost is how many journal rows one look goes through.
	readAtMost = 20_000
	// ahead is how far a change's consequences are looked for.
	ahead = 14 * 24 * time.Hour
)

const (
	qVisit   db.SQL = `SELECT seq, at_us FROM visit WHERE org = $1 AND member = $2`
	qVisited db.SQL = `INSERT INTO visit (org, member, seq, at_us) VALUES ($1, $2, $3, $4)
ON CONFLICT (org, member) DO UPDATE SET seq = excluded.seq, at_us = excluded.at_us WHERE visit.seq < excluded.seq`
	qSeqAt db.SQL = `SELECT COALESCE(MAX(seq), 0) FROM journal WHERE org = $1 AND at_us < $2`
)

// Changes lists what others changed since the actor's last visit, per principal.
func (s *Service) Changes(ctx context.Context, a access.Actor, zone string) (Changes, error) {
	loc, err := location(zone)
	if err != nil {
		return Changes{}, err
	}
	c := Changes{Groups: []Group{}}
	if c.SinceSeq, c.SinceUS, err = s.lastVisit(ctx, a); err != nil {
		return Changes{}, err
	}
	head, err := s.journal.Head(ctx, a.Org)
	if err != nil {
		return Changes{}, err
	}
	c.Head = head.Seq
	people, err := s.people.Principals(ctx, a)
	if err != nil {
		return Changes{}, err
	}
	names, err := s.names.MemberNames(ctx, a)
	if err != nil {
		return Changes{}, err
	}
	stories, err := s.stories(ctx, a, max(c.SinceSeq, head.Seq-readAtMost))
	if err != nil {
		return Changes{}, err
	}
	clashes, err := s.clashes(ctx, a, people, loc)
	if err != nil {
		return Changes{}, err
	}
	for _, p := range people {
		g := Group{Principal: p, Items: []Change{}}
		for _, st := range stories[ref.Space(p.ID)] {
			d, ok := s.describe(a, loc, st.first, st.last)
			if !ok {
				continue
			}
			if len(g.Items) == perGroup {
				g.More++
				continue
			}
			g.Items = append(g.Items, Change{
				Seq: st.last.Seq, AtUS: st.last.At, Kind: st.last.Kind, ID: st.last.ID, Op: st.op(), Title: d.Title, Summary: d.Summary, Fields: d.Fields,
				By: By{st.last.Actor, names[st.last.Actor]}, OnBehalf: st.last.OnBehalfOf != "", Via: st.last.Via,
				Consequence: clashes[st.last.ID], Act: st.last.Act,
			})
		}
		if len(g.Items) > 0 {
			c.Groups = append(c.Groups, g)
		}
	}
	return c, nil
}

// story is everything that happened to one record since the last visit.
type story struct{ first, last journal.Row }

// op sums the story up: created and then changed is created.
func (s story) op() journal.Op {
	if s.first.Op == journal.Create && s.last.Op == journal.Update {
		return journal.Create
	}
	return s.last.Op
}

// stories gathers the rows by others since seq, per space and record, newest story first.
// Whatever a member did in person is not news to them; what the program did for them is.
func (s *Service) stories(ctx context.Context, a access.Actor, seq int64) (map[ref.Space][]story, error) {
	bySpace := map[ref.Space][]story{}
	at := map[ref.Record]int{}
	for {
		rows, err := s.journal.Since(ctx, a.Org, seq, journal.MaxPage)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			seq = r.Seq
			if r.Actor == a.Member && r.Via != string(access.Job) || !a.May(access.On(r.Kind, access.Read), r.Space) {
				continue
			}
			key := ref.Record{Kind: r.Kind, ID: r.ID}
			if i, seen := at[key]; seen {
				bySpace[r.Space][i].last = r
				continue
			}
			at[key] = len(bySpace[r.Space])
			bySpace[r.Space] = append(bySpace[r.Space], story{first: r, last: r})
		}
		if len(rows) < journal.MaxPage {
			break
		}
	}
	for _, list := range bySpace {
		slices.SortStableFunc(list, func(x, y story) int { return cmp.Compare(y.last.Seq, x.last.Seq) })
	}
	return bySpace, nil
}

// clashes says in words, for each event of the days ahead that clashes, with what.
func (s *Service) clashes(ctx context.Context, a access.Actor, people []Person, loc *time.Location) (map[ref.ID]string, error) {
	found := map[ref.ID]string{}
	if len(people) == 0 {
		return found, nil
	}
	spaces := make([]ref.Space, len(people))
	for i, p := range people {
		spaces[i] = ref.Space(p.ID)
	}
	now := clock.Of(s.clock.Now())
	meetings, err := s.calendar.Meetings(ctx, a, now, now.Add(ahead), spaces, loc)
	if err != nil {
		return nil, err
	}
	bySpace := map[ref.Space][]Meeting{}
	for _, m := range meetings {
		bySpace[m.Space] = append(bySpace[m.Space], m)
	}
	for _, list := range bySpace {
		markClashes(list)
		for _, m := range list {
			if len(m.Clash) == 0 || found[m.Event] != "" {
				continue
			}
			i := slices.IndexFunc(list, func(o Meeting) bool {
				return o.Event == m.Clash[0] && o.StartUS < m.EndUS && m.StartUS < o.EndUS
			})
			if i >= 0 {
				found[m.Event] = "Clashes with " + list[i].Title + ", " + list[i].StartUS.Time().In(loc).Format("Mon 2 Jan 15:04")
			}
		}
	}
	return found, nil
}

func (s *Service) lastVisit(ctx context.Context, a access.Actor) (seq int64, at clock.Micros, err error) {
	err = s.journal.DB().QueryRow(ctx, qVisit, a.Org, a.Member).Scan(&seq, &at)
	if errors.Is(err, sql.ErrNoRows) {
		at = clock.Of(s.clock.Now().Add(-firstVisit))
		err = s.journal.DB().QueryRow(ctx, qSeqAt, a.Org, at).Scan(&seq)
	}
	return seq, at, err
}

// Seen notes that the actor has read the changes up to seq; it never goes back.
// Errors: changes.ahead.
func (s *Service) Seen(ctx context.Context, a access.Actor, seq int64) error {
	head, err := s.journal.Head(ctx, a.Org)
	if err != nil {
		return err
	}
	if seq < 0 || seq > head.Seq {
		return errs.New(errs.Invalid, "changes.ahead", "The journal has not come that far. Load the changes again.")
	}
	return s.journal.DB().Housekeep(ctx, "presence", func(tx *db.Tx) error {
		_, err := tx.Exec(qVisited, a.Org, a.Member, seq, clock.Of(s.clock.Now()))
		return err
	})
}
