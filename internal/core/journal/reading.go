package journal

import (
	"context"
	"sync"

	"anteroom/internal/core/ref"
)

// Reading is what was read of an organisation's records of some kinds, and holds until
// the journal names one of them. It is for what is asked for all the time, changes seldom
// and is small: who there is, where they work, what their rules say. It knows no
// reader: whoever takes from it looks at what the actor may see, and changes nothing in it.
type Reading[T any] struct {
	j     *Journal
	kinds []ref.Kind
	read  func(ctx context.Context, org ref.Org) (T, error)

	mu sync.Mutex
	of map[ref.Org]readAt[T]
}

type readAt[T any] struct {
	value T
	asOf  int64 // up to where the journal has named none of the kinds since
}

// Read makes a Reading of records of these kinds.
func Read[T any](j *Journal, read func(ctx context.Context, org ref.Org) (T, error), kinds ...ref.Kind) *Reading[T] {
	return &Reading[T]{j: j, kinds: kinds, read: read, of: map[ref.Org]readAt[T]{}}
}

// Get gives what holds now. What somebody wrote before they ask is in it.
func (r *Reading[T]) Get(ctx context.Context, org ref.Org) (T, error) {
	head, err := r.j.Head(ctx, org)
	if err != nil {
		var none T
		return none, err
	}
	r.mu.Lock()
	held, ok := r.of[org]
	r.mu.Unlock()
	if ok && held.asOf < head.Seq {
		named, err := r.j.Named(ctx, org, held.asOf, r.kinds...)
		if err != nil {
			return held.value, err
		}
		ok = !named
	}
	if !ok {
		if held.value, err = r.read(ctx, org); err != nil {
			return held.value, err
		}
	}
	if !ok || held.asOf < head.Seq {
		held.asOf = head.Seq
		r.mu.Lock()
		if r.of[org].asOf <= held.asOf {
			r.of[org] = held
		}
		r.mu.Unlock()
	}
	return held.value, nil
}
