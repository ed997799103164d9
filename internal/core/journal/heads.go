package journal

import (
	"context"
	"slices"
	"sync"

	"anteroom/internal/core/db"
	"anteroom/internal/core/ref"
)

// Head is how far an organisation's journal has come, and under which view
// epoch: it changes exactly when something was written or grants changed.
type Head struct{ Seq, Epoch int64 }

// heads knows the last head this process has seen and wakes who waits for more.
type heads struct {
	mu      sync.Mutex
	last    map[ref.Org]Head
	waiting map[ref.Org]map[chan Head]struct{}
}

func newHeads() *heads {
	return &heads{last: map[ref.Org]Head{}, waiting: map[ref.Org]map[chan Head]struct{}{}}
}

// publish is called after commit, before the writer is answered. Late
// publishers never move a head backwards.
func (h *heads) publish(org ref.Org, to Head) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if last, ok := h.last[org]; ok && (to.Seq < last.Seq || to.Epoch < last.Epoch) {
		return
	}
	h.last[org] = to
	for c := range h.waiting[org] {
		select {
		case <-c: // the newest head replaces one not yet taken
		default:
		}
		c <- to
	}
}

func (h *heads) get(org ref.Org) (Head, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	head, ok := h.last[org]
	return head, ok
}

// Watch gives a channel that always holds the newest head not yet taken, until stop is called.
func (j *Journal) Watch(org ref.Org) (news <-chan Head, stop func()) {
	c := make(chan Head, 1)
	h := j.heads
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.waiting[org] == nil {
		h.waiting[org] = map[chan Head]struct{}{}
	}
	h.waiting[org][c] = struct{}{}
	return c, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.waiting[org], c)
		if len(h.waiting[org]) == 0 {
			delete(h.waiting, org)
		}
	}
}

func (h *heads) watched() []ref.Org {
	h.mu.Lock()
	defer h.mu.Unlock()
	orgs := make([]ref.Org, 0, len(h.waiting))
	for o := range h.waiting {
		orgs = append(orgs, o)
	}
	return orgs
}

const qHead db.SQL = `SELECT seq, epoch FROM journal_head WHERE org = $1`

// Head tells how far the journal is. With the embedded database this process
// is the only writer and memory is enough; otherwise it asks.
func (j *Journal) Head(ctx context.Context, org ref.Org) (Head, error) {
	if j.db.Engine() == db.SQLite {
		if head, ok := j.heads.get(org); ok {
			return head, nil
		}
	}
	var head Head
	if err := j.db.QueryRow(ctx, qHead, org).Scan(&head.Seq, &head.Epoch); err != nil {
		return Head{}, err
	}
	j.heads.publish(org, head)
	return head, nil
}

const fHeads db.Fragment = `SELECT org, seq, epoch FROM journal_head`

// Poll asks once for the heads of all watched organisations: a node calls it
// every quarter of a second to hear of writes by other nodes.
func (j *Journal) Poll(ctx context.Context) error {
	for orgs := range slices.Chunk(j.heads.watched(), db.MaxIn) {
		q := db.In(db.Build(fHeads), "WHERE", "org", orgs)
		err := db.Each(ctx, j.db, func(row db.Row) error {
			var org ref.Org
			var head Head
			if err := row.Scan(&org, &head.Seq, &head.Epoch); err != nil {
				return err
			}
			if last, ok := j.heads.get(org); !ok || last != head {
				j.heads.publish(org, head)
			}
			return nil
		}, q.SQL(), q.Args()...)
		if err != nil {
			return err
		}
	}
	return nil
}
