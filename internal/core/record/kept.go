package record

import (
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

// kept is a Kind seen without the type of its records: each is a pointer, held as any. What is done with
// records of every kind is written over it (see records), so that it is in the program once, and not
// once for each kind.
type kept interface {
	facts() facts
	fresh() any
	scan(db.Row) (any, error)
	set(rec, to any)
	head(rec any) *Head
	values(rec any) []any
	tags(rec any) *[]ref.ID  // nil for kinds without
	own(rec any) *own.Values // nil for kinds without
	entry(rec any) search.Entry
	private(rec any) bool
	veiled(rec any) bool
	collection(rec any) ref.ID
}

// facts are what a Kind says whatever its type.
type facts struct {
	name                 ref.Kind
	load, insert, update db.SQL
	searched             bool
	taken                *errs.Error
}

func (k *Kind[T]) facts() facts {
	return facts{k.Name, k.Load, k.Insert, k.Update, k.Entry != nil, k.Taken}
}

func (k *Kind[T]) fresh() any { return new(T) }

func (k *Kind[T]) scan(row db.Row) (any, error) {
	rec, err := k.Scan(row)
	return &rec, err
}

func (k *Kind[T]) set(rec, to any) { *rec.(*T) = *to.(*T) }

func (k *Kind[T]) head(rec any) *Head { return k.Head(rec.(*T)) }

func (k *Kind[T]) values(rec any) []any { return k.Values(rec.(*T)) }

func (k *Kind[T]) tags(rec any) *[]ref.ID { return asked(k.Tags, rec) }

func (k *Kind[T]) own(rec any) *own.Values { return asked(k.Own, rec) }

func (k *Kind[T]) entry(rec any) search.Entry { return asked(k.Entry, rec) }

func (k *Kind[T]) private(rec any) bool { return asked(k.Private, rec) }

func (k *Kind[T]) veiled(rec any) bool { return asked(k.Veiled, rec) }

func (k *Kind[T]) collection(rec any) ref.ID { return asked(k.Collection, rec) }

// asked gives what a function of a Kind says of a record; nothing for kinds that lack it.
func asked[T, V any](say func(*T) V, rec any) (none V) {
	if say == nil {
		return none
	}
	return say(rec.(*T))
}

// whole gives a record its type again; nil is none.
func whole[T any](rec any) (none T) {
	if rec == nil {
		return none
	}
	return *rec.(*T)
}
