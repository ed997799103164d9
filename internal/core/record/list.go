package record

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// The bounds of a list.
const (
	DefaultLimit = 50
	MaxLimit     = 200
	MaxCursor    = 2048 // bytes of a cursor
)

// Page says which part of a list is wanted.
type Page struct {
	Cursor string // as the page before gave it; empty for the first
	Limit  int    // DefaultLimit when zero, MaxLimit at most
}

// Listing says how records of one kind are listed.
type Listing[T any] struct {
	// Pick begins the choice of a page: "FROM task t WHERE t.trashed_us IS NULL".
	// Conditions follow, so it has at least one.
	Pick db.Fragment
	// Where adds further conditions, each beginning with AND; nil for none.
	Where func(*db.Builder)
	// HasPrivate says that the table has a column private.
	HasPrivate bool
	// Few says that the conditions leave few records, found by other means than
	// the order's index.
	Few  bool
	Sort Sort[T]
	// Select begins the reading of what was picked: "SELECT … FROM task t".
	Select db.Fragment
	Scan   func(db.Row) (T, error)
	Head   func(*T) *Head
}

// Sort is one order in which a list can be had: by a column, then by id, so that
// every record has one place and a page begins exactly where the last one ended.
// An index over (org, space, column, id) makes a page cost the same on every house. Without one
// (NoIndex) what is listed of a space is sorted, from an index that has the column beside its own order.
type Sort[T any] struct {
	Name    string      // as in ?sort=
	Column  db.Fragment // "t.title_key"; never NULL
	Desc    bool        // the largest first
	NoIndex bool        // nothing is in this order already
	Key     func(T) Key // the record's value of Column
}

// Key is the first half of a place in a list; the id is the second.
type Key struct {
	Number int64  `json:"n,omitzero"`
	Text   string `json:"t,omitempty"`
	isText bool
}

// Number makes a key of a number or instant.
func Number[N ~int | ~int64](n N) Key { return Key{Number: int64(n)} }

// Text makes a key of a text.
func Text(s string) Key { return Key{Text: s, isText: true} }

func (k Key) value() any {
	if k.isText {
		return k.Text
	}
	return k.Number
}

// Reader reads from a known engine: *db.DB and *journal.Tx are Readers.
type Reader interface {
	db.Reader
	Engine() db.Engine
}

// List gives one page of what the view shows, and the cursor of the page after it;
// empty when there is none.
// Errors: cursor.invalid.
func List[T any](ctx context.Context, r Reader, v access.View, l Listing[T], p Page) (items []T, next string, err error) {
	limit := min(p.Limit, MaxLimit)
	if limit <= 0 {
		limit = DefaultLimit
	}
	var after *Place
	if p.Cursor != "" {
		var none T
		at, err := ReadCursor(p.Cursor, l.Sort.Name)
		if err != nil {
			return nil, "", err
		}
		at.Key.isText = l.Sort.Key(none).isText
		after = &at
	}
	b := l.build(r.Engine(), v, after, limit+1)
	if b == nil {
		return nil, "", nil
	}
	items, err = db.All(ctx, r, l.Scan, b.SQL(), b.Args()...)
	if err != nil || len(items) <= limit {
		return items, "", err
	}
	items = items[:limit]
	last := &items[limit-1]
	next, err = Place{Sort: l.Sort.Name, Key: l.Sort.Key(*last), ID: l.Head(last).ID}.Cursor()
	return items, next, err
}

// build picks keys and ids first, each space along its own index and no farther
// than a page, merges them, and reads whole only the records that are on the
// page. It is nil when the view shows nothing.
//
// PostgreSQL has to be told for each space that a page is enough, or it sorts the whole
// space. SQLite reads the spaces in turn, each as far as it is needed, where nothing
// bounds them one by one; what it has to sort is better bounded there too.
func (l Listing[T]) build(engine db.Engine, v access.View, after *Place, limit int) *db.Builder {
	parts := seen(v, l.HasPrivate, l.Few)
	if len(parts) == 0 {
		return nil
	}
	b := db.Build("WITH page AS (SELECT * FROM (")
	for i, part := range parts {
		b.If(i > 0, "UNION ALL")
		b.Add("SELECT * FROM (SELECT").Add(l.Sort.Column).Add("AS k, t.id AS id").Add(l.Pick).Add("AND t.org = ?", v.Org)
		if len(part.spaces) == 1 {
			b.Add("AND t.space = ?", part.spaces[0])
		} else {
			db.In(b, "AND", "t.space", part.spaces)
		}
		b.If(part.public, "AND t.private = 0")
		if l.Where != nil {
			l.Where(b)
		}
		if after != nil {
			b.Add("AND (").Add(l.Sort.Column)
			b.If(!l.Sort.Desc, ", t.id) > (?, ?)", after.Key.value(), after.ID)
			b.If(l.Sort.Desc, ", t.id) < (?, ?)", after.Key.value(), after.ID)
		}
		b.Add("ORDER BY").Add(l.Sort.Column)
		b.If(!l.Sort.Desc, ", t.id").If(l.Sort.Desc, "DESC, t.id DESC")
		b.If(engine == db.Postgres || len(part.spaces) > 1 || l.Sort.NoIndex, "LIMIT ?", limit).Add(") AS one")
	}
	b.Add(") AS every").If(!l.Sort.Desc, "ORDER BY k, id").If(l.Sort.Desc, "ORDER BY k DESC, id DESC").Add("LIMIT ?)", limit)
	b.Add(l.Select).Add("JOIN page ON t.org = ? AND t.id = page.id", v.Org)
	return b.If(!l.Sort.Desc, "ORDER BY page.k, page.id").If(l.Sort.Desc, "ORDER BY page.k DESC, page.id DESC")
}

// part is a set of spaces that are seen equally deep.
type part struct {
	spaces []ref.Space
	public bool // only what is not private
}

// maxParts is up to how many spaces are looked through one by one.
const maxParts = 24

func seen(v access.View, hasPrivate, together bool) []part {
	whole, public := depths(v, hasPrivate)
	var parts []part
	add := func(spaces []ref.Space, isPublic bool) {
		if (together || len(whole)+len(public) > maxParts) && len(spaces) > 0 {
			parts = append(parts, part{spaces, isPublic})
			return
		}
		for i := range spaces {
			parts = append(parts, part{spaces[i : i+1], isPublic})
		}
	}
	add(whole, false)
	add(public, true)
	return parts
}

// depths sorts the spaces whose content a view shows by whether private records are shown too.
func depths(v access.View, hasPrivate bool) (whole, public []ref.Space) {
	for _, s := range v.Spaces() {
		switch {
		case !v.Content(s):
		case v.Private(s) || !hasPrivate:
			whole = append(whole, s)
		default:
			public = append(public, s)
		}
	}
	return whole, public
}

// Place is where a page ended.
type Place struct {
	Sort string `json:"s"`
	Key  Key    `json:"k"`
	ID   ref.ID `json:"id"`
}

// Cursor is the place as a page gives it: JSON with a checksum before it, opaque to
// clients, and one that was cut or edited is told apart from a place in the list. It
// grants nothing: what is listed comes from the view.
func (at Place) Cursor() (string, error) {
	text, err := json.Marshal(at)
	if err != nil {
		return "", err
	}
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(text))
	return base64.RawURLEncoding.EncodeToString(append(sum, text...)), nil
}

var errCursor = errs.New(errs.Invalid, "cursor.invalid", "This is not a place in this list. Start again from the first page, without a cursor.").With("query.cursor", "not a cursor of this list")

// ReadCursor gives the place that a page of this order ended at. Errors: cursor.invalid.
func ReadCursor(s, sort string) (at Place, err error) {
	if len(s) > MaxCursor {
		return at, errCursor
	}
	text, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(text) < 4 || binary.BigEndian.Uint32(text) != crc32.ChecksumIEEE(text[4:]) {
		return at, errCursor
	}
	if err := json.Unmarshal(text[4:], &at); err != nil || at.Sort != sort {
		return at, errCursor
	}
	return at, nil
}

// Visible adds the condition that keeps a query to what a view shows: spaces whose
// content is seen, and in those without private records only the others. The
// table is t; hasPrivate says that it has a column private.
func Visible(b *db.Builder, v access.View, hasPrivate bool) {
	whole, public := depths(v, hasPrivate)
	b.Add("AND t.org = ?", v.Org)
	if len(public) == 0 {
		db.In(b, "AND", "t.space", whole)
		return
	}
	db.In(b, "AND (", "t.space", whole)
	db.In(b, "OR", "t.space", public)
	b.Add("AND t.private = 0)")
}

// Trashed is a record in the trash, of any kind.
type Trashed struct {
	Kind      ref.Kind     `json:"kind"`
	ID        ref.ID       `json:"id"`
	Space     ref.Space    `json:"space"`
	Title     string       `json:"title"`
	Rev       int64        `json:"rev"`
	TrashedUS clock.Micros `json:"trashed_us"`
}
