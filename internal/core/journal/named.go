package journal

import (
	"context"
	"maps"
	"sync"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

const fNamed db.Fragment = `SELECT 1 FROM journal WHERE org = ? AND seq > ?`

// Named reports whether the journal has named one of some kinds after a row: whether what was read of them as of that row
// may be another by now. With the embedded database it is remembered by this process, which alone writes, and not asked. Where
// neither knows without looking through many rows the answer is yes.
func (j *Journal) Named(ctx context.Context, org ref.Org, after int64, kinds ...ref.Kind) (bool, error) {
	head, err := j.Head(ctx, org)
	if err != nil || head.Seq <= after {
		return false, err
	}
	if named, known := j.named.after(org, after, head.Seq, kinds); known {
		return named, nil
	}
	if head.Seq-after > MaxPage {
		return true, nil
	}
	q := db.In(db.Build(fNamed, org, after), "AND", "kind", kinds).Add("LIMIT 1")
	rows, err := db.All(ctx, j.db, db.Scan1[int], q.SQL(), q.Args()...)
	return len(rows) > 0, err
}

// named remembers of each organisation which kinds were named last where, since this process writes.
type named struct {
	mu sync.Mutex
	of map[ref.Org]namedIn
}

type namedIn struct {
	from, upTo int64 // between which rows all is remembered
	last       map[ref.Kind]int64
}

// note is told by each act, before it is committed, what it wrote in which rows: so whoever hears of the journal's head
// finds here all that lies before it. After an act that failed later than that it begins anew.
func (n *named) note(org ref.Org, before, upTo int64, kinds map[ref.Kind]int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	in, ok := n.of[org]
	if !ok || in.upTo != before {
		in = namedIn{from: before, last: map[ref.Kind]int64{}}
	}
	in.upTo = upTo
	maps.Copy(in.last, kinds)
	n.of[org] = in
}

func (n *named) after(org ref.Org, seq, head int64, kinds []ref.Kind) (found, known bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	in, ok := n.of[org]
	if !ok || seq < in.from || head > in.upTo {
		return false, false
	}
	for _, kind := range kinds {
		if in.last[kind] > seq {
			return true, true
		}
	}
	return false, true
}
