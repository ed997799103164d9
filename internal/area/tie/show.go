package tie

import (
	"cmp"
	"context"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// When says how the time of a record is read.
type When struct {
	Zone    string // IANA name, of its own; empty when it is the same wherever one is
	AllDay  bool
	Repeats bool
}

// Whens gives that for records of one kind that the actor may read whole.
type Whens func(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]When, error)

// Tell makes what is linked of a kind say how its time is read.
func (s *Service) Tell(kind ref.Kind, whens Whens) { s.whens[kind] = whens }

// Linked is a record that is linked with another, as it is seen from there.
type Linked struct {
	Tie     ref.ID       `json:"tie" doc:"Of the tie itself"`
	Rev     int64        `json:"rev" doc:"Of the tie"`
	Means   Means        `json:"means" enum:"about,discussed_in,prepares,prepared_by,led_to,follows_from,blocks,blocked_by,belongs_with" doc:"What the record asked for is to this one"`
	Note    string       `json:"note,omitempty"`
	Kind    ref.Kind     `json:"kind"`
	ID      ref.ID       `json:"id"`
	Title   string       `json:"title"`
	Space   ref.Space    `json:"space"`
	AtUS    clock.Micros `json:"at_us,omitzero" doc:"When it is or was due; absent for records without a time"`
	Zone    string       `json:"zone,omitempty" doc:"IANA name: in which at_us is told; absent where it is the same on every wall"`
	AllDay  bool         `json:"all_day,omitzero" doc:"Only the date counts"`
	Repeats bool         `json:"repeats,omitzero" doc:"at_us is the first time"`
	Mine    bool         `json:"may_change" doc:"You may change the tie and end it"`
}

// Of lists what is linked with a record, of that what the reader sees and is not in the trash:
// what is in the way first, then by time. Of a record that the reader doesn't see it lists nothing.
func (s *Service) Of(ctx context.Context, a access.Actor, of TieEnd) (Ties, error) {
	ties, err := db.All(ctx, s.j.DB(), scan, qOf, a.Org, of.Kind, of.ID)
	out := Ties{Items: []Linked{}}
	if err != nil {
		return out, err
	}
	ties = slices.DeleteFunc(ties, func(l Tie) bool { return l.TrashedUS != 0 })
	ends := []TieEnd{of}
	for i := range ties {
		ends = append(ends, ties[i].other(of))
	}
	hits, err := s.seen(ctx, s.j.DB(), a, ends...)
	here, ok := hits[of.record()]
	if err != nil || !ok {
		return out, err
	}
	out.May = !a.ReadOnly
	writes := a.May(access.On(of.Kind, access.Write), here.Space)
	for i := range ties {
		l := &ties[i]
		end := l.other(of)
		hit, ok := hits[end.record()]
		if !ok {
			continue
		}
		out.Items = append(out.Items, Linked{Tie: l.ID, Rev: l.Rev, Means: l.from(of), Note: l.Note, Kind: end.Kind, ID: end.ID, Title: hit.Title, Space: hit.Space, AtUS: hit.At,
			Mine: writes || a.May(access.On(end.Kind, access.Write), hit.Space)})
	}
	slices.SortStableFunc(out.Items, func(x, y Linked) int {
		return cmp.Or(cmp.Compare(x.Means.rank(), y.Means.rank()), cmp.Compare(late(x.AtUS), late(y.AtUS)), cmp.Compare(x.Title, y.Title))
	})
	return out, s.times(ctx, a, out.Items)
}

// Ties is what is linked with a record.
type Ties struct {
	Items []Linked `json:"items" doc:"Only what you see and what is not in the trash"`
	May   bool     `json:"may_link" doc:"The record can be linked: you see it, and it is not in the trash"`
}

// late puts what has no time behind what has one.
func late(t clock.Micros) clock.Micros {
	if t == 0 {
		return clock.Forever
	}
	return t
}

func (s *Service) times(ctx context.Context, a access.Actor, all []Linked) error {
	for kind, tell := range s.whens {
		var ids []ref.ID
		for _, one := range all {
			if one.Kind == kind {
				ids = append(ids, one.ID)
			}
		}
		if len(ids) == 0 {
			continue
		}
		whens, err := tell(ctx, a, ids)
		if err != nil {
			return err
		}
		for i := range all {
			if w, ok := whens[all[i].ID]; ok && all[i].Kind == kind {
				all[i].Zone, all[i].AllDay, all[i].Repeats = w.Zone, w.AllDay, w.Repeats
			}
		}
	}
	return nil
}

// Told is one change of a tie as the story of one of its ends tells it.
type Told struct {
	Row    journal.Row
	Fields []record.Field
}

// Past tells what happened to the ties of a record before a sequence number, newest first, as
// far as the reader sees what it is linked with.
func (s *Service) Past(ctx context.Context, a access.Actor, of ref.Record, before int64, limit int) ([]Told, error) {
	end := TieEnd(of)
	ties, err := db.All(ctx, s.j.DB(), scan, qOf, a.Org, of.Kind, of.ID)
	if err != nil || len(ties) == 0 {
		return nil, err
	}
	var ends []TieEnd
	for i := range ties {
		ends = append(ends, ties[i].other(end))
	}
	hits, err := s.seen(ctx, s.j.DB(), a, ends...)
	if err != nil {
		return nil, err
	}
	titles := map[ref.ID]string{}
	var ids []ref.ID
	for i := range ties {
		if hit, ok := hits[ends[i].record()]; ok {
			titles[ties[i].ID] = hit.Title
			ids = append(ids, ties[i].ID)
		}
	}
	rows, err := s.j.OfRecords(ctx, a.Org, Name, ids, before, limit)
	all := make([]Told, len(rows))
	for i, row := range rows {
		all[i] = Told{row, described(end, row, titles[row.ID])}
	}
	return all, err
}

// described tells what a change of a tie did, from one of its ends.
func described(end TieEnd, row journal.Row, title string) []record.Field {
	read := func(kept []byte) (means, words string) {
		var l Tie
		if kept == nil || json.Unmarshal(kept, &l) != nil || l.TrashedUS != 0 {
			return "", ""
		}
		words = title
		if l.Note != "" {
			words += " (" + l.Note + ")"
		}
		return l.from(end).Words(), words
	}
	wasMeans, was := read(row.Before)
	means, now := read(row.After)
	if wasMeans == means || was == "" || now == "" {
		return []record.Field{{Name: cmp.Or(means, wasMeans, "link"), Before: was, After: now}}
	}
	return []record.Field{{Name: wasMeans, Before: was}, {Name: means, After: now}}
}

// Describe tells in words what a change did to a tie.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "meaning"}, {Name: "note"}})
}

// Seen tells where a tie is of which the actor sees both ends. Errors: tie.not_found.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	l, err := kind.Get(ctx, s.j.DB(), a.Org, id)
	if err != nil {
		return "", err
	}
	ends, err := s.seen(ctx, s.j.DB(), a, l.From, l.To)
	if err == nil && len(ends) < 2 {
		err = errs.Missing(string(Name))
	}
	return l.Space, err
}

// Checks are what must always hold of stored ties.
func Checks() []doctor.Check {
	return []doctor.Check{
		doctor.Query("no tie is one of a record with itself", `SELECT 'tie ' || t.id FROM tie t WHERE t.from_kind = t.to_kind AND t.from_id = t.to_id ORDER BY t.id LIMIT 50`),
		doctor.Query("every tie is named by its ends", `SELECT 'tie ' || t.id FROM tie t
WHERE t.pair <> t.from_kind || '/' || t.from_id || ' ' || t.to_kind || '/' || t.to_id AND t.pair <> t.to_kind || '/' || t.to_id || ' ' || t.from_kind || '/' || t.from_id ORDER BY t.id LIMIT 50`),
		doctor.Query("every tie has an end that is still there", `SELECT 'tie ' || t.id FROM tie t
WHERE EXISTS (SELECT 1 FROM journal j WHERE j.org = t.org AND j.kind = t.from_kind AND j.id = t.from_id AND j.op = 'delete')
AND EXISTS (SELECT 1 FROM journal j WHERE j.org = t.org AND j.kind = t.to_kind AND j.id = t.to_id AND j.op = 'delete') ORDER BY t.id LIMIT 50`),
	}
}
