package bring

import (
	"context"
	"strings"

	"anteroom/internal/area/task"
	"anteroom/internal/area/task/bring/sheet"
	"anteroom/internal/core/access"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// Columns that a table has only when something else brings it: the id of the task, how it repeats, and
// whether that counts from the day it was done.
const (
	ColumnID        = "id"
	ColumnRule      = "rule"
	ColumnAfterDone = "after_done"
)

// Loading is what BringIn needs to know before its act.
type Loading struct {
	actor access.Actor
	space ref.Space
	known Known
	home  string
}

// PrepareBring looks up what words in a table stand for, and gives the permit for BringIn.
// Errors: access.*, task.not_found when the space is not seen.
func (s *Service) PrepareBring(ctx context.Context, a access.Actor, space ref.Space) (permit access.Permit, in Loading, err error) {
	if permit, err = s.bringing(a, space, []ref.Space{space}); err != nil {
		return permit, in, err
	}
	in = Loading{actor: a, space: space}
	if in.known, err = s.tables.Known(ctx, a); err != nil {
		return permit, in, err
	}
	in.home, err = s.zones.ZoneOf(ctx, a)
	return permit, in, err
}

// With gives a Loading that knows own fields as they are by now.
func (in Loading) With(fields ...KnownField) Loading {
	known := []KnownField{}
	for _, f := range in.known.Fields {
		for _, now := range fields {
			if now.Field == f.Field {
				f.Choices = now.Choices
			}
		}
		known = append(known, f)
	}
	for _, now := range fields {
		if !has(known, now.Field) {
			known = append(known, now)
		}
	}
	in.known.Fields = known
	return in
}

func has(fields []KnownField, id ref.ID) bool {
	for _, f := range fields {
		if f.Field == id {
			return true
		}
	}
	return false
}

// BringIn makes tasks of a table inside an act that something else is part of, too. Its columns are what
// names says, and its cells are written as records hold them: several tags a line each, dates as 2006-01-02
// 15:04. far hears of each line.
func (s *Service) BringIn(ctx context.Context, tx *journal.Tx, in Loading, columns []string, table sheet.Sheet, far func()) (Brought, error) {
	b := bringer{s: s, actor: in.actor, in: Bring{Space: in.space}, known: in.known, home: in.home, table: table, columns: columns, tags: map[tagOf]ref.ID{}, exact: true}
	b.settleOrder()
	b.out = Brought{Rows: len(table.Rows), Told: []Told{}, Preview: []task.Task{}, NewTags: []string{}, Chosen: []string{}}
	b.tellOrder(-1)
	for _, r := range table.Rows {
		if err := b.row(ctx, tx, r); err != nil {
			return b.out, err
		}
		far()
	}
	return b.out, nil
}

// words reads several words from one cell.
func (b *bringer) words(cell string) []string {
	if !b.exact {
		return sheet.List(cell)
	}
	var words []string
	for one := range strings.SplitSeq(cell, "\n") {
		if textkey.Name(one) != "" {
			words = append(words, one)
		}
	}
	return words
}
