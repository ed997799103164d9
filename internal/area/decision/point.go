package decision

import (
	"context"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// never is the day of what has none.
const never clock.Date = "9999-12-31"

const maxPoint = 1000

// Point is something to say to a principal, or something they are only to know.
type Point struct {
	record.Head
	Sort    string       `json:"sort" enum:"say,know"`
	Text    string       `json:"text"`
	Until   clock.Date   `json:"until,omitempty" doc:"The day by which it is to be said"`
	Private bool         `json:"private"`
	SaidUS  clock.Micros `json:"said_us,omitzero" doc:"When it was said; absent until then"`
	SaidBy  ref.Member   `json:"said_by,omitempty"`
}

func (p *Point) until() clock.Date {
	if p.Until == "" {
		return never
	}
	return p.Until
}

// settle tidies a point. Errors: point.invalid.
func (p *Point) settle() error {
	bad := errs.New(errs.Invalid, "point.invalid", "It can't be kept like this. See the fields.")
	p.Text = strings.TrimSpace(p.Text)
	if p.Text == "" || utf8.RuneCountInString(p.Text) > maxPoint {
		bad = bad.With("body.text", "Say it in at most 1,000 characters.")
	}
	if p.Sort != "say" && p.Sort != "know" {
		bad = bad.With("body.sort", "say or know")
	}
	if p.Until != "" {
		if _, err := clock.ParseDate(string(p.Until)); err != nil || p.Until >= never {
			bad = bad.With("body.until", "Write the day as 2026-03-29.")
		}
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// PointAnswer is what a change of a point answers with.
type PointAnswer struct {
	Point Point   `json:"point"`
	Act   ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// NewPoint is something that somebody writes down to say.
type NewPoint struct {
	ID      ref.ID     `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes nothing twice"`
	Space   ref.Space  `json:"space" maxLength:"36" doc:"Of the principal"`
	Sort    string     `json:"sort" enum:"say,know" doc:"say: to be said; know: for information"`
	Text    string     `json:"text" maxLength:"1000"`
	Until   clock.Date `json:"until,omitempty" maxLength:"10"`
	Private bool       `json:"private,omitempty"`
}

// PointChange is a merge patch (RFC 7396) of a point.
type PointChange struct {
	Sort    op.Optional[string]     `json:"sort,omitzero" maxLength:"10"`
	Text    op.Optional[string]     `json:"text,omitzero" maxLength:"1000"`
	Until   op.Optional[clock.Date] `json:"until,omitzero" maxLength:"10"`
	Private op.Optional[bool]       `json:"private,omitzero"`
	Said    op.Optional[bool]       `json:"said,omitzero" doc:"That it was said"`
}

var errPointPrivate = errs.New(errs.Forbidden, "point.private_forbidden", "You would not see this yourself. Ask for access to private records first.")

// AddPoint writes something down to say. Sent twice with one id by one member, it is made once.
// Errors: point.invalid, point.private_forbidden, point.id_taken, access.*.
func (s *Service) AddPoint(ctx context.Context, a access.Actor, in NewPoint) (out PointAnswer, err error) {
	if err := record.CheckID(in.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(KindPoint, access.Write), in.Space)
	if err != nil {
		return out, err
	}
	made := Point{Sort: in.Sort, Text: in.Text, Until: in.Until, Private: in.Private}
	if err := made.settle(); err != nil {
		return out, err
	}
	if made.Private && !access.Scope(a, access.On(KindPoint, access.Read)).Private(in.Space) {
		return out, errPointPrivate
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		p := made
		p.Head = record.Born(tx, in.ID, in.Space)
		act, err := points.Create(ctx, tx, &p)
		if err != nil {
			return err
		}
		out = PointAnswer{p, act}
		return tx.Reply(out)
	})
	return out, err
}

// SayIn writes down what is to be said inside an act that something else is part of, too.
// Errors: point.invalid, access.*.
func (s *Service) SayIn(ctx context.Context, tx *journal.Tx, space ref.Space, text string, private bool) error {
	if _, err := access.Authorize(tx.Actor(), access.On(KindPoint, access.Write), space); err != nil {
		return err
	}
	p := Point{Head: record.Born(tx, "", space), Sort: "say", Text: text, Private: private}
	if err := p.settle(); err != nil {
		return err
	}
	_, err := points.Create(ctx, tx, &p)
	return err
}

// ChangePoint changes a point, or ticks it as said.
// Errors: point.stale, point.not_found, and those of AddPoint.
func (s *Service) ChangePoint(ctx context.Context, a access.Actor, id ref.ID, rev int64, c PointChange) (PointAnswer, error) {
	return s.point(ctx, a, id, rev, func(tx *journal.Tx, was Point) (Point, error) {
		now := was
		c.Sort.Apply(&now.Sort)
		c.Text.Apply(&now.Text)
		c.Until.Apply(&now.Until)
		c.Private.Apply(&now.Private)
		if c.Said.Set {
			now.SaidUS, now.SaidBy = 0, ""
			if c.Said.Value {
				now.SaidUS, now.SaidBy = tx.Now(), tx.Member()
			}
		}
		if err := now.settle(); err != nil {
			return now, err
		}
		if now.Private && !was.Private && !access.Scope(a, access.On(KindPoint, access.Read)).Private(now.Space) {
			return now, errPointPrivate
		}
		return now, points.Save(tx, was, &now)
	})
}

// TrashPoint puts a point away. Errors: point.stale, point.not_found, access.*.
func (s *Service) TrashPoint(ctx context.Context, a access.Actor, id ref.ID, rev int64) (PointAnswer, error) {
	return s.point(ctx, a, id, rev, points.Trash)
}

// RestorePoint takes a point out of the trash. Errors: point.stale, point.not_found, access.*.
func (s *Service) RestorePoint(ctx context.Context, a access.Actor, id ref.ID, rev int64) (PointAnswer, error) {
	return s.point(ctx, a, id, rev, points.Restore)
}

func (s *Service) point(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, Point) (Point, error)) (out PointAnswer, err error) {
	err = points.Change(ctx, s.j, a, id, rev, change, func(now Point, act ref.Act) any {
		out = PointAnswer{now, act}
		return out
	})
	return out, err
}

const (
	fPointPick   db.Fragment = `FROM point t WHERE t.trashed_us IS NULL`
	fPointSelect db.Fragment = `SELECT ` + pointColumns + ` FROM point t`
	fUnsaid      db.Fragment = `AND t.said_us = 0`
)

// PointFilter says which points are listed.
type PointFilter struct {
	Space ref.Space
	Said  bool // those that were said, too
	record.Page
}

// Points lists what there is to say by the day by which it is to be said. Errors: cursor.invalid.
func (s *Service) Points(ctx context.Context, a access.Actor, f PointFilter) ([]Point, string, error) {
	v := access.Scope(a, access.On(KindPoint, access.Read))
	if f.Space != "" {
		v = v.Only(f.Space)
	}
	return record.List(ctx, s.j.DB(), v, record.Listing[Point]{
		Pick: fPointPick, HasPrivate: true, Select: fPointSelect, Scan: scanPoint, Head: points.Head,
		Where: func(b *db.Builder) { b.If(!f.Said, fUnsaid) },
		Sort:  record.Sort[Point]{Name: "until", Column: "t.until", Key: func(p Point) record.Key { return record.Text(string(p.until())) }},
	}, f.Page)
}

const (
	fPointTrash      db.Fragment = `SELECT ` + pointColumns + ` FROM point t WHERE t.trashed_us IS NOT NULL`
	fPointTrashOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// TrashedPoints lists the points in the trash, those put away last first.
func (s *Service) TrashedPoints(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	b := db.Build(fPointTrash)
	record.Visible(b, access.Scope(a, access.On(KindPoint, access.Read)), true)
	list, err := db.All(ctx, s.j.DB(), scanPoint, b.Add(fPointTrashOrder, limit).SQL(), b.Args()...)
	out := make([]record.Trashed, len(list))
	for i, p := range list {
		out[i] = record.Trashed{Kind: KindPoint, ID: p.ID, Space: p.Space, Title: cut(p.Text, 200), Rev: p.Rev, TrashedUS: p.TrashedUS}
	}
	return out, err
}
