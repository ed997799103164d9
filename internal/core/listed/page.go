package listed

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Page gives one page of rows.
func (k *Kind[T]) Page(ctx context.Context, r record.Reader, a access.Actor, q Question) (rows []ListRow, next string, err error) {
	columns := k.whole()
	asked, fields, err := read(columns, k.Own != nil, q)
	if err != nil {
		return nil, "", err
	}
	owned, err := own.Filters(ctx, r, a.Org, fields)
	if err != nil {
		return nil, "", err
	}
	v := access.Scope(a, access.On(k.Name, access.Read))
	ids, few, err := k.few(ctx, r, v, q, owned)
	if err != nil {
		return nil, "", err
	}
	l := record.Listing[T]{Pick: k.Pick, HasPrivate: k.Private != nil, Few: few, Sort: k.order(q), Select: k.Select, Scan: k.Scan, Head: k.Head,
		Where: func(b *db.Builder) {
			if k.Where != nil {
				k.Where(b, v)
			}
			for _, one := range asked {
				one.where(b, k.Name)
			}
			for _, one := range owned {
				one.Where(b, k.Name)
			}
			if few {
				db.In(b, "AND", "t.id", ids)
			}
		}}
	items, next, err := record.List(ctx, r, v, l, q.Page)
	rows = make([]ListRow, len(items))
	for i := range items {
		if k.Shown != nil {
			items[i] = k.Shown(a, items[i])
		}
		rows[i] = k.row(a, columns, &items[i])
	}
	return rows, next, err
}

func (k *Kind[T]) row(a access.Actor, columns []Column[T], rec *T) ListRow {
	h := k.Head(rec)
	out := ListRow{ID: h.ID, Space: h.Space, Rev: h.Rev, Label: k.Label(rec), Cells: map[string]string{}, Writes: k.Change != nil && a.May(access.On(k.Name, access.Write), h.Space)}
	if k.Private != nil {
		out.Private = k.Private(rec)
	}
	if k.Own != nil {
		out.Fields = k.Own(rec)
	}
	put(out.Cells, columns, rec)
	return out
}

// put writes what a record says into the cells of its row.
func put[T any](cells map[string]string, columns []Column[T], rec *T) {
	for _, c := range columns {
		if cell := c.Cell(rec); cell != "" {
			cells[c.Name] = cell
		}
	}
}

// order is the order of a question, or the usual one.
func (k *Kind[T]) order(q Question) record.Sort[T] {
	c, _ := named(k.whole(), cmp.Or(q.Sort, k.Sort))
	sort := record.Sort[T]{Name: c.Name, Column: c.By, Desc: c.Falling != q.Desc, NoIndex: c.NoIndex, Key: func(rec T) record.Key { return c.Key(&rec) }}
	if q.Desc {
		sort.Name += "-"
	}
	return sort
}

func named[T any](columns []Column[T], name string) (Column[T], bool) {
	for _, c := range columns {
		if c.Name == name {
			return c, true
		}
	}
	return Column[T]{}, false
}

// fewAtMost is up to how many records with something in a field are looked at one by one.
const fewAtMost = 500

// few gives the only records that can match, when words or an own field leave few.
func (k *Kind[T]) few(ctx context.Context, r record.Reader, v access.View, q Question, owned []own.Filter) (ids []ref.ID, few bool, err error) {
	if len(textkey.Terms(q.Words)) == 0 {
		return own.Few(ctx, r, v.Org, k.Name, owned, fewAtMost)
	}
	hits, err := search.Find(ctx, r, search.Query{Views: map[ref.Kind]access.View{k.Name: v}, Text: q.Words})
	for _, h := range hits {
		ids = append(ids, h.ID)
	}
	return ids, true, err
}

var errReadOnly = errs.New(errs.Invalid, "list.read_only", "This can't be changed in a list. Open the record to change it.").With("body.column", "not a column that can be changed here")

// Set puts a value into a column of one record.
func (k *Kind[T]) Set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	c, known := named(k.whole(), column)
	if !known || !c.Writes || k.Change == nil {
		return "", errReadOnly
	}
	return k.Change(ctx, a, id, rev, column, value)
}

func joined(ids []ref.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ",")
}

func decimal(n int64) string { return strconv.FormatInt(n, 10) }
