package listed

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Gathered declares how records are listed that no single table holds as they are seen: each
// occurrence of a meeting, people with whom they support. They are gathered whole for whoever asks,
// and asked, put into order and cut into pages by their cells; so it is for what is bounded.
type Gathered[T any] struct {
	Name  ref.Kind
	Title string // "Meetings"
	One   string // "meeting"
	Span  string // "from today on": which are listed while nothing is asked of the first of Days; empty for all

	Columns []Column[T] // all of them; the first is what records are called
	Sort    string      // the usual order: the name of a column
	Days    []string    // columns by which records stand in a calendar, the usual one first

	// All gathers what somebody may see. It may leave out what the question rules out.
	All func(context.Context, access.Actor, Wanted) ([]T, error)
	// Row is a record without its cells.
	Row func(*T) ListRow
	// Holding keeps the records that hold in fields of one's own what is asked; nil for kinds without such fields.
	Holding func(ctx context.Context, org ref.Org, all []T, asked []own.Filter) ([]T, error)
	// Fill reads what only the cells of a page need; nil for nothing.
	Fill func(ctx context.Context, org ref.Org, page []T) error
	// Change is as that of a Kind.
	Change func(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error)
}

// Wanted is a question that was understood.
type Wanted struct {
	Question
	asked []ask
}

// Between gives the instants that a column is asked to lie between, from ≤ t < before; 0 where
// nothing is asked.
func (w Wanted) Between(column string) (from, before clock.Micros) {
	for _, one := range w.asked {
		if one.column != column || len(one.values) == 0 {
			continue
		}
		at, _ := one.values[0].(int64)
		switch t := clock.Micros(at); one.how {
		case "from":
			from = max(from, t)
		case "before":
			if before == 0 || t < before {
				before = t
			}
		}
	}
	return from, before
}

// About describes the kind.
func (g *Gathered[T]) About() ListKind {
	return ListKind{Kind: g.Name, Title: g.Title, One: g.One, Span: g.Span, Sort: g.Sort, Days: append([]string{}, g.Days...), Own: g.Holding != nil, Columns: shapes(g.Columns, g.Change != nil)}
}

// Page gives one page of rows.
func (g *Gathered[T]) Page(ctx context.Context, r record.Reader, a access.Actor, q Question) (rows []ListRow, next string, err error) {
	asked, fields, err := read(g.Columns, g.Holding != nil, q)
	if err != nil {
		return nil, "", err
	}
	owned, err := own.Filters(ctx, r, a.Org, fields)
	if err != nil {
		return nil, "", err
	}
	all, err := g.All(ctx, a, Wanted{q, asked})
	if err != nil {
		return nil, "", err
	}
	words, err := g.found(ctx, r, a, q.Words)
	if err != nil {
		return nil, "", err
	}
	all = slices.DeleteFunc(all, func(rec T) bool { return !g.answers(&rec, asked, words) })
	if len(owned) > 0 {
		if all, err = g.Holding(ctx, a.Org, all, owned); err != nil {
			return nil, "", err
		}
	}
	page, next, err := g.cut(all, q)
	if err == nil && g.Fill != nil {
		err = g.Fill(ctx, a.Org, page)
	}
	if err != nil {
		return nil, "", err
	}
	rows = make([]ListRow, len(page))
	for i := range page {
		rows[i] = g.Row(&page[i])
		rows[i].Cells = map[string]string{}
		put(rows[i].Cells, g.Columns, &page[i])
	}
	return rows, next, nil
}

// found gives the records in which words are found; nil when there are none to be looked for.
func (g *Gathered[T]) found(ctx context.Context, r record.Reader, a access.Actor, words string) (map[ref.ID]bool, error) {
	if len(textkey.Terms(words)) == 0 {
		return nil, nil
	}
	hits, err := search.Find(ctx, r, search.Query{Views: map[ref.Kind]access.View{g.Name: access.Scope(a, access.On(g.Name, access.Read))}, Text: words})
	found := make(map[ref.ID]bool, len(hits))
	for _, h := range hits {
		found[h.ID] = true
	}
	return found, err
}

func (g *Gathered[T]) answers(rec *T, asked []ask, words map[ref.ID]bool) bool {
	if words != nil && !words[g.Row(rec).ID] {
		return false
	}
	for _, one := range asked {
		c, _ := named(g.Columns, one.column)
		var key record.Key
		if c.Key != nil {
			key = c.Key(rec)
		}
		if !one.holds(c.Cell(rec), key) {
			return false
		}
	}
	return true
}

// cut puts records into the order that is asked for and gives those of one page.
func (g *Gathered[T]) cut(all []T, q Question) (page []T, next string, err error) {
	c, _ := named(g.Columns, cmp.Or(q.Sort, g.Sort))
	name, sign := c.Name, 1
	if q.Desc {
		name += "-"
	}
	if c.Falling != q.Desc {
		sign = -1
	}
	placed := make([]placedOf[T], len(all))
	for i := range all {
		row := g.Row(&all[i])
		placed[i].at, placed[i].rec = record.Place{Sort: name, Key: c.Key(&all[i]), ID: row.ID + ref.ID(row.Part)}, all[i]
	}
	order := func(a, b record.Place) int {
		return sign * cmp.Or(cmp.Compare(a.Key.Number, b.Key.Number), strings.Compare(a.Key.Text, b.Key.Text), strings.Compare(string(a.ID), string(b.ID)))
	}
	slices.SortFunc(placed, func(a, b placedOf[T]) int { return order(a.at, b.at) })
	if q.Cursor != "" {
		after, err := record.ReadCursor(q.Cursor, name)
		if err != nil {
			return nil, "", err
		}
		placed = slices.DeleteFunc(placed, func(one placedOf[T]) bool { return order(one.at, after) <= 0 })
	}
	limit := cmp.Or(min(q.Limit, record.MaxLimit), record.DefaultLimit)
	if len(placed) > limit {
		placed = placed[:limit]
		next, err = placed[limit-1].at.Cursor()
	}
	for _, one := range placed {
		page = append(page, one.rec)
	}
	return page, next, err
}

// placedOf is a record with its place in an order.
type placedOf[T any] struct {
	at  record.Place
	rec T
}

// Set puts a value into a column of one record.
func (g *Gathered[T]) Set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	c, known := named(g.Columns, column)
	if !known || !c.Writes || g.Change == nil {
		return "", errReadOnly
	}
	return g.Change(ctx, a, id, rev, column, value)
}

// holds reports whether a cell is what a filter asks for; key is its place in its column's order.
func (f ask) holds(cell string, key record.Key) bool {
	switch f.how {
	case "set":
		return cell != ""
	case "empty":
		return cell == ""
	case "is":
		return slices.ContainsFunc(f.values, func(v any) bool { return f.is(cell, v) })
	}
	by := 0
	switch v := f.values[0].(type) {
	case int64:
		by = cmp.Compare(key.Number, v)
	case string:
		by = strings.Compare(key.Text, v)
	}
	return cell != "" && (f.how == "from" && by >= 0 || f.how == "to" && by <= 0 || f.how == "before" && by < 0)
}

func (f ask) is(cell string, value any) bool {
	switch v := value.(type) {
	case int: // of a flag
		return (cell == "true") == (v == 1)
	case int64:
		return cell == decimal(v)
	case string:
		return cell == v || f.typ == Tags && slices.Contains(strings.Split(cell, ","), v)
	}
	return false
}
