package weeks

import (
	"container/list"
	"context"
	"sync"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// DefaultMemory bounds the cache, in bytes as estimated.
const DefaultMemory = 24 << 20

// A week counts periods of seven days since 1970, in UTC. It is how much is kept
// and forgotten at once.
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
	series  int          // together with how many it was read
	left    int          // how many of these are not in it
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

// New makes the cache over what the journal's database holds, of at most room bytes.
func New(j *journal.Journal, room int) *Weeks {
	return &Weeks{j.DB(), newBuckets(j, room)}
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
	size := read.size()
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
	b.trim()
}

// refill puts other items into a bucket; readers keep what they have.
func (b *buckets) refill(el *list.Element, now kept) {
	held, size := el.Value.(*bucket), now.size()
	b.bytes += size - held.bytes
	held.kept, held.bytes = now, size
}

// trim drops what was used longest ago, until there is room.
func (b *buckets) trim() {
	for b.bytes > b.room {
		b.drop(b.used.Back())
	}
}

func (k *kept) size() int {
	size := 200
	for i := range k.items {
		size += sizeOf(&k.items[i])
	}
	return size
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
	if !known || seen >= head.Seq {
		return max(seen, head.Seq), nil
	}
	named, err := b.journal.Named(ctx, org, seen, store.KindEvent, store.KindCalendar, kindTag)
	switch {
	case err != nil:
	case !named:
		b.mu.Lock()
		b.seen[org] = max(b.seen[org], head.Seq)
		b.mu.Unlock()
	case head.Seq-seen > journal.MaxPage:
		err = b.followSpaces(ctx, org, seen, head.Seq)
	default:
		err = b.followRows(ctx, org, seen, head.Seq)
	}
	return head.Seq, err
}

// followSpaces drops whole spaces: for when much was written at once.
func (b *buckets) followSpaces(ctx context.Context, org ref.Org, seen, head int64) error {
	touched, err := b.journal.Touched(ctx, org, seen, store.KindEvent, store.KindCalendar)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.dropIf(org, func(k bucketKey) bool { _, ok := touched[k.space]; return ok })
	b.seen[org] = max(b.seen[org], head)
	return nil
}
