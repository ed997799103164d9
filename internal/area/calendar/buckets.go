package calendar

import (
	"container/list"
	"context"
	"sync"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// DefaultWindowMemory bounds the cache of windows, in bytes as estimated.
const DefaultWindowMemory = 24 << 20

// A week counts periods of seven days since 1970, in UTC. It is how much is kept
// and forgotten at once: a change of one meeting costs the reading of one week.
type week int64

const sevenDays = 7 * day

func weekOf(m clock.Micros) week {
	w := week(m / sevenDays)
	if m%sevenDays < 0 {
		w--
	}
	return w
}

func (w week) begins() clock.Micros { return clock.Micros(w) * sevenDays }

// item is an Instance in a bucket. It knows no reader: floating times stand in UTC.
type item struct {
	Instance
	in week // where it begins
}

type bucketKey struct {
	org   ref.Org
	space ref.Space
	week  week
}

type bucket struct {
	key bucketKey
	kept
	bytes int
}

// kept is what is known of a week.
type kept struct {
	items   []item       // by start
	longest clock.Micros // how long one of them lasts at most
}

// buckets keeps windows that were read, a week and space each. A bucket is in it
// only as long as no journal row says that something in it changed.
type buckets struct {
	journal *journal.Journal
	room    int

	mu    sync.Mutex
	held  map[bucketKey]*list.Element
	used  *list.List // of *bucket, most recently used first
	bytes int
	seen  map[ref.Org]int64 // up to where the journal has been followed
}

func newBuckets(j *journal.Journal, room int) *buckets {
	return &buckets{journal: j, room: room, held: map[bucketKey]*list.Element{}, used: list.New(), seen: map[ref.Org]int64{}}
}

// get gives the items of a week when they are held.
func (b *buckets) get(k bucketKey) (kept, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	el, ok := b.held[k]
	if !ok {
		return kept{}, false
	}
	b.used.MoveToFront(el)
	return el.Value.(*bucket).kept, true
}

// put keeps items that were read after the journal stood at asOf; they are
// dropped when somebody followed the journal further meanwhile.
func (b *buckets) put(k bucketKey, read kept, asOf int64) {
	size := 200
	for i := range read.items {
		size += sizeOf(&read.items[i])
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.seen[k.org] != asOf || size > b.room {
		return
	}
	if el, ok := b.held[k]; ok {
		b.drop(el)
	}
	b.held[k] = b.used.PushFront(&bucket{key: k, kept: read, bytes: size})
	b.bytes += size
	for b.bytes > b.room {
		b.drop(b.used.Back())
	}
}

func sizeOf(i *item) int {
	const fixed = 480
	return fixed + len(i.Title) + len(i.Place) + len(i.Link) + len(i.Start) + len(i.End) + len(i.RecurrenceID) + 3*36 + 36*len(i.Tags) + 60*len(i.Warnings)
}

func (b *buckets) drop(el *list.Element) {
	d := b.used.Remove(el).(*bucket)
	delete(b.held, d.key)
	b.bytes -= d.bytes
}

// dropIf drops an organisation's buckets that match.
func (b *buckets) dropIf(org ref.Org, match func(k bucketKey) bool) {
	for k, el := range b.held {
		if k.org == org && match(k) {
			b.drop(el)
		}
	}
}

// follow brings the cache up to the journal's head and tells where that is. What
// is in the cache afterwards is as new as that.
func (b *buckets) follow(ctx context.Context, org ref.Org) (asOf int64, err error) {
	head, err := b.journal.Head(ctx, org)
	if err != nil {
		return 0, err
	}
	b.mu.Lock()
	seen, known := b.seen[org]
	if !known {
		b.seen[org] = head.Seq // nothing is held yet
	}
	b.mu.Unlock()
	switch {
	case !known || seen >= head.Seq:
		return max(seen, head.Seq), nil
	case head.Seq-seen > journal.MaxPage:
		err = b.followSpaces(ctx, org, seen, head.Seq)
	default:
		err = b.followRows(ctx, org, seen, head.Seq)
	}
	return head.Seq, err
}

// followSpaces drops whole spaces: for when much was written at once.
func (b *buckets) followSpaces(ctx context.Context, org ref.Org, seen, head int64) error {
	touched, err := b.journal.Touched(ctx, org, seen, KindEvent, KindCalendar)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.dropIf(org, func(k bucketKey) bool { _, ok := touched[k.space]; return ok })
	b.seen[org] = max(b.seen[org], head)
	return nil
}

// span is what of an event's journal row says in which weeks it is.
type span struct {
	First clock.Micros `json:"first_us"`
	Last  clock.Micros `json:"last_us"`
}

func (s span) touches(w week) bool {
	return s != span{} && weekOf(s.First-day) <= w && (s.Last == clock.Forever || w <= weekOf(s.Last+day))
}

// followRows drops only the weeks that a change touches.
func (b *buckets) followRows(ctx context.Context, org ref.Org, seen, head int64) error {
	rows, err := b.journal.Since(ctx, org, seen, journal.MaxPage)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, r := range rows {
		switch r.Kind {
		case KindCalendar:
			b.dropIf(org, func(k bucketKey) bool { return k.space == r.Space })
		case KindEvent:
			before, after, ok := spans(r)
			b.dropIf(org, func(k bucketKey) bool {
				return k.space == r.Space && (!ok || before.touches(k.week) || after.touches(k.week))
			})
		}
	}
	b.seen[org] = max(b.seen[org], head)
	return nil
}

// spans reads the weeks of a row; ok is false when they can't be read, as of an erased one.
func spans(r journal.Row) (before, after span, ok bool) {
	for _, one := range []struct {
		from []byte
		to   *span
	}{{r.Before, &before}, {r.After, &after}} {
		if one.from != nil && json.Unmarshal(one.from, one.to) != nil {
			return before, after, false
		}
	}
	return before, after, before != span{} || after != span{}
}
