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
	Limit  int    // DefaultLimit when zero
}

// Sort is one order in which a list can be had: by a key, then by id, so that
// every record has one place and a page begins exactly where the last one ended.
type Sort[T any] struct {
	Name string
	// After keeps what comes after a place: "AND (t.title_key, t.id) > (?, ?)".
	After db.Fragment
	// By is the order: "ORDER BY t.title_key, t.id".
	By db.Fragment
	// Key gives a record's place: a whole number (Number) or a text (Text).
	Key func(T) Key
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

// List runs b, which selects records by their conditions, for one page in an
// order, and gives the cursor of the page after it; empty when there is none.
// Errors: cursor.invalid.
func List[T any](ctx context.Context, r db.Reader, b *db.Builder, s Sort[T], p Page, scan func(db.Row) (T, error), head func(*T) *Head) (items []T, next string, err error) {
	limit := p.Limit
	if limit <= 0 || limit > MaxLimit {
		limit = DefaultLimit
	}
	if p.Cursor != "" {
		var none T
		at, err := readCursor(p.Cursor, s.Name)
		if err != nil {
			return nil, "", err
		}
		at.Key.isText = s.Key(none).isText
		b.Add(s.After, at.Key.value(), at.ID)
	}
	b.Add(s.By).Add("LIMIT ?", limit+1)
	items, err = db.All(ctx, r, scan, b.SQL(), b.Args()...)
	if err != nil || len(items) <= limit {
		return items, "", err
	}
	items = items[:limit]
	last := &items[limit-1]
	next, err = writeCursor(place{Sort: s.Name, Key: s.Key(*last), ID: head(last).ID})
	return items, next, err
}

// place is where a page ended.
type place struct {
	Sort string `json:"s"`
	Key  Key    `json:"k"`
	ID   ref.ID `json:"id"`
}

// A cursor is JSON with a checksum before it: opaque to clients, and one that was
// cut or edited is told apart from a place in the list. It grants nothing: what is
// listed comes from the view.
func writeCursor(at place) (string, error) {
	text, err := json.Marshal(at)
	if err != nil {
		return "", err
	}
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(text))
	return base64.RawURLEncoding.EncodeToString(append(sum, text...)), nil
}

var errCursor = errs.New(errs.Invalid, "cursor.invalid", "This is not a place in this list. Start again from the first page, without a cursor.").With("query.cursor", "not a cursor of this list")

func readCursor(s, sort string) (at place, err error) {
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

// Visible adds the condition that keeps a list to what a view shows: spaces whose
// content is seen, and in those without private records only the others. The
// table is t; hasPrivate says that it has a column private.
func Visible(b *db.Builder, v access.View, hasPrivate bool) {
	var whole, public []ref.Space
	for _, s := range v.Spaces() {
		switch {
		case !v.Content(s):
		case v.Private(s) || !hasPrivate:
			whole = append(whole, s)
		default:
			public = append(public, s)
		}
	}
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
