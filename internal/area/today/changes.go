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
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
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
// and after the last one, with times as the clocks show them. ok is false for what
// the actor may not see, and for what came and went.
type Describe func(a access.Actor, clocks when.Clocks, first, last journal.Row) (d Description, ok bool)

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
	Said        string       `json:"said,omitempty" enum:"later,asked" doc:"What the reader said to it"`
	SaidUS      clock.Micros `json:"said_us,omitzero"`
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
	// Around today it is known where a principal is; otherwise they count as at home.
	daysBack, daysAhead = 31, 92
)

const (
	qVisit   db.SQL = `SELECT seq, at_us FROM visit WHERE org = $1 AND member = $2`
	qVisited db.SQL = `INSERT INTO visit (org, member, seq, at_us) VALUES ($1, $2, $3, $4)
ON CONFLICT (org, member) DO UPDATE SET seq = excluded.seq, at_us = excluded.at_us WHERE visit.seq < excluded.seq`
	qSeqAt db.SQL = `SELECT seq FROM journal WHERE org = $1 AND at_us < $2 ORDER BY seq DESC LIMIT 1`
)

// Changes lists what others changed since the actor's last visit, per principal.
// Errors: zone.unknown.
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
	t := telling{s: s, a: a}
	if t.people, err = s.people.Principals(ctx, a); err != nil {
		return Changes{}, err
	}
	if t.names, err = s.names.MemberNames(ctx, a); err != nil {
		return Changes{}, err
	}
	if t.marks, err = s.marks(ctx, a); err != nil {
		return Changes{}, err
	}
	stories, err := s.stories(ctx, a, c.SinceSeq, head.Seq-readAtMost, t.marks)
	if err != nil || len(stories) == 0 {
		return c, err
	}
	if t.clocks, err = s.clocksOf(ctx, a, t.people, loc); err != nil {
		return Changes{}, err
	}
	if t.clashes, err = s.clashes(ctx, a, t.people, t.clocks); err != nil {
		return Changes{}, err
	}
	for _, p := range t.people {
		g, err := t.group(ctx, p, stories[ref.Space(p.ID)])
		if err != nil {
			return Changes{}, err
		}
		if len(g.Items) > 0 {
			c.Groups = append(c.Groups, g)
		}
	}
	return c, nil
}

// telling is what it takes to tell one actor what changed.
type telling struct {
	s       *Service
	a       access.Actor
	people  []Person
	names   map[ref.Member]string
	clocks  map[ref.Space]when.Clocks
	clashes map[ref.ID]string
	marks   marks
}

// group tells the stories of one principal's space, until there are enough.
func (t *telling) group(ctx context.Context, p Person, stories []story) (Group, error) {
	g := Group{Principal: p, Items: []Change{}}
	space := ref.Space(p.ID)
	for len(stories) > 0 && len(g.Items) < perGroup {
		part := stories[:min(perGroup, len(stories))]
		rows, err := t.rows(ctx, part)
		if err != nil {
			return g, err
		}
		guests, err := t.guests(ctx, rows)
		if err != nil {
			return g, err
		}
		for i, st := range part {
			if len(g.Items) == perGroup {
				part = part[:i]
				break
			}
			first, last := rows[st.first.Seq], rows[st.last.Seq]
			d, ok := t.s.describe[st.last.Kind](t.a, t.clocks[space], first, last)
			if !ok {
				continue
			}
			said, at := t.marks.of(st)
			g.Items = append(g.Items, Change{
				Seq: last.Seq, AtUS: last.At, Kind: last.Kind, ID: last.ID, Op: st.op(), Title: d.Title, Summary: d.Summary, Fields: d.Fields,
				By: t.by(last, guests), OnBehalf: last.OnBehalfOf != "" && last.Via != string(access.Link), Via: last.Via,
				Consequence: t.clashes[last.ID], Said: said, SaidUS: at, Act: last.Act,
			})
		}
		stories = stories[len(part):]
	}
	g.More = len(stories)
	return g, nil
}

// guests names those who did what was done by a link.
func (t *telling) guests(ctx context.Context, rows map[int64]journal.Row) (map[ref.Act]string, error) {
	var acts []ref.Act
	for _, r := range rows {
		if r.Via == string(access.Link) {
			acts = append(acts, r.Act)
		}
	}
	if t.s.guests == nil || len(acts) == 0 {
		return nil, nil
	}
	return t.s.guests(ctx, t.a.Org, acts)
}

func (t *telling) by(r journal.Row, guests map[ref.Act]string) By {
	if r.Via == string(access.Link) {
		return By{Name: guests[r.Act]}
	}
	return By{r.Actor, t.names[r.Actor]}
}

// rows reads the first and last rows of stories whole.
func (t *telling) rows(ctx context.Context, stories []story) (map[int64]journal.Row, error) {
	var seqs []int64
	for _, st := range stories {
		seqs = append(seqs, st.first.Seq, st.last.Seq)
	}
	list, err := t.s.journal.Rows(ctx, t.a.Org, seqs)
	rows := make(map[int64]journal.Row, len(list))
	for _, r := range list {
		rows[r.Seq] = r
	}
	return rows, err
}

// story is everything that happened to one record since the last visit, in outline.
type story struct{ first, last journal.Row }

func (s story) of() ref.Record { return ref.Record{Kind: s.last.Kind, ID: s.last.ID} }

// op sums the story up: created and then changed is created.
func (s story) op() journal.Op {
	if s.first.Op == journal.Create && s.last.Op == journal.Update {
		return journal.Create
	}
	return s.last.Op
}

// passed reports whether the record came and went meanwhile.
func (s story) passed() bool {
	return s.first.Op == journal.Create && (s.last.Op == journal.Trash || s.last.Op == journal.Delete)
}

// stories gathers what others did since seq, per space and record, newest story
// first, without reading what was before and after: an import of thousands is a
// story like any other. Whatever a member did in person is not news to them; what
// the program did for them is. Nothing at or before least counts. What they left for
// later is read by its own rows, from where it began, however long ago that is.
func (s *Service) stories(ctx context.Context, a access.Actor, since, least int64, said marks) (map[ref.Space][]story, error) {
	bySpace := map[ref.Space][]story{}
	type key struct {
		space ref.Space
		of    ref.Record
	}
	at := map[key]int{}
	take := func(r journal.Row) {
		own := r.Actor == a.Member && r.Via != string(access.Job)
		if own || s.describe[r.Kind] == nil || !r.ToldTo(a, access.Read) {
			return
		}
		k := key{r.Space, ref.Record{Kind: r.Kind, ID: r.ID}}
		if i, seen := at[k]; seen {
			bySpace[r.Space][i].last = r
			return
		}
		at[k] = len(bySpace[r.Space])
		bySpace[r.Space] = append(bySpace[r.Space], story{first: r, last: r})
	}
	seq := max(since, least)
	for kind, ids := range said.keptByKind() {
		rows, err := s.journal.OutlineOf(ctx, a.Org, kind, ids, said.from(seq))
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if r.Seq <= seq && r.Seq > said[ref.Record{Kind: kind, ID: r.ID}].since {
				take(r)
			}
		}
	}
	for {
		rows, err := s.journal.Outline(ctx, a.Org, seq, journal.MaxPage)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			seq = r.Seq
			take(r)
		}
		if len(rows) < journal.MaxPage {
			break
		}
	}
	for space, list := range bySpace {
		list = slices.DeleteFunc(list, story.passed)
		slices.SortStableFunc(list, func(x, y story) int { return cmp.Compare(y.last.Seq, x.last.Seq) })
		bySpace[space] = said.apply(list)
	}
	return bySpace, nil
}

// clocksOf gives, for each principal's space, the clocks to read it by: the reader's
// own, and that of where the principal is at the time.
func (s *Service) clocksOf(ctx context.Context, a access.Actor, people []Person, loc *time.Location) (map[ref.Space]when.Clocks, error) {
	ids := make([]ref.ID, len(people))
	for i, p := range people {
		ids[i] = p.ID
	}
	today := clock.DateOf(s.clock.Now().In(loc))
	days, err := s.people.Days(ctx, a, ids, today.AddDays(-daysBack), today.AddDays(daysAhead))
	all := make(map[ref.Space]when.Clocks, len(people))
	for _, id := range ids {
		all[ref.Space(id)] = when.Clocks{First: loc, Second: whereabouts(days[id])}
	}
	return all, err
}

// whereabouts tells from somebody's days in which zone they are at an instant.
func whereabouts(days []Day) when.Place {
	zones := make(map[clock.Date]*time.Location, len(days))
	var home *time.Location
	for _, d := range days {
		loc, err := location(d.Zone)
		if err != nil {
			continue
		}
		zones[d.Date] = loc
		if !d.Away {
			home = loc
		}
	}
	return func(t clock.Micros) *time.Location {
		near := clock.DateOf(t.Time())
		for _, d := range []clock.Date{near, near.AddDays(-1), near.AddDays(1)} { // no clock is a day off
			if loc := zones[d]; loc != nil && clock.DateOf(t.Time().In(loc)) == d {
				return loc
			}
		}
		return home
	}
}

// clashes says in words, for each event of the days ahead that clashes, with what.
func (s *Service) clashes(ctx context.Context, a access.Actor, people []Person, clocks map[ref.Space]when.Clocks) (map[ref.ID]string, error) {
	found := map[ref.ID]string{}
	if len(people) == 0 {
		return found, nil
	}
	spaces := make([]ref.Space, len(people))
	for i, p := range people {
		spaces[i] = ref.Space(p.ID)
	}
	now := clock.Of(s.clock.Now())
	meetings, _, err := s.calendar.Meetings(ctx, a, now, now.Add(ahead), spaces, clocks[spaces[0]].First)
	if err != nil {
		return nil, err
	}
	bySpace := map[ref.Space][]Meeting{}
	for _, m := range meetings {
		bySpace[m.Space] = append(bySpace[m.Space], m)
	}
	for space, list := range bySpace {
		markClashes(list)
		for _, m := range list {
			if len(m.Clash) == 0 || found[m.Event] != "" {
				continue
			}
			i := slices.IndexFunc(list, func(o Meeting) bool {
				return o.Event == m.Clash[0] && o.StartUS < m.EndUS && m.StartUS < o.EndUS
			})
			if i >= 0 {
				found[m.Event] = "Clashes with " + named(list[i]) + ", " + clocks[space].Span(list[i].StartUS, list[i].EndUS)
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
	if errors.Is(err, sql.ErrNoRows) { // the house is younger than that
		return 0, at, nil
	}
	return seq, at, err
}

// Seen notes that the actor has read the changes up to seq; it never goes back.
// Errors: changes.ahead.
func (s *Service) Seen(ctx context.Context, a access.Actor, seq int64) error {
	if err := s.reached(ctx, a, seq); err != nil {
		return err
	}
	return s.journal.DB().Housekeep(ctx, "presence", func(tx *db.Tx) error {
		if _, err := tx.Exec(qVisited, a.Org, a.Member, seq, clock.Of(s.clock.Now())); err != nil {
			return err
		}
		_, err := tx.Exec(qMarksEnded, a.Org, a.Member, seq)
		return err
	})
}
