package weeks

import (
	"container/list"
	"context"
	"maps"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	// mendAtMost events that changed are put right in memory; of more, their weeks are read again.
	mendAtMost = 32
	// mendWeeks is over how many weeks that is done at most.
	mendWeeks = 60
)

// span is what of an event's journal row says in which weeks it is.
type span struct {
	First clock.Micros `json:"first_us"`
	Last  clock.Micros `json:"last_us"`
}

func (s span) touches(w week) bool {
	return s != span{} && weekOf(s.First-day) <= w && (s.Last == clock.Forever || w <= weekOf(s.Last+day))
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

// change is what rows of the journal say of one event in one space.
type change struct {
	spans  []span // where it was, came to be, and is
	opaque bool   // that can't be read
}

type place struct {
	space ref.Space
	event ref.ID
}

type changes map[place]*change

func (c changes) touch(k bucketKey) bool {
	for at, one := range c {
		if at.space == k.space && (one.opaque || slices.ContainsFunc(one.spans, func(s span) bool { return s.touches(k.week) })) {
			return true
		}
	}
	return false
}

const kindTag ref.Kind = "tag"

// mergedInto reads of a tag's row which tag it went into.
func mergedInto(tag []byte) ref.ID {
	var t struct {
		MergedInto ref.ID `json:"merged_into"`
	}
	_ = json.Unmarshal(tag, &t) // an erased one tells of none
	return t.MergedInto
}

// followRows puts right what changed in the weeks that are held.
func (b *buckets) followRows(ctx context.Context, org ref.Org, seen, head int64) error {
	rows, err := b.journal.Since(ctx, org, seen, journal.MaxPage)
	if err != nil {
		return err
	}
	changed := changes{}
	whole := map[ref.Space]bool{} // of which a calendar changed
	merged := false               // so that events anywhere have other tags
	for _, r := range rows {
		switch r.Kind {
		case store.KindCalendar:
			whole[r.Space] = true
		case kindTag:
			merged = merged || mergedInto(r.Before) != mergedInto(r.After)
		case store.KindEvent:
			before, after, ok := spans(r)
			at := place{r.Space, r.ID}
			if changed[at] == nil {
				changed[at] = &change{}
			}
			changed[at].spans, changed[at].opaque = append(changed[at].spans, before, after), changed[at].opaque || !ok
		}
	}
	mended, err := b.mend(ctx, org, changed)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.seen[org] >= head {
		return nil // somebody else followed as far meanwhile
	}
	alone := b.seen[org] == seen
	b.seen[org] = head
	b.dropIf(org, func(k bucketKey) bool { return merged || whole[k.space] })
	for k, el := range b.held {
		if k.org != org || !changed.touch(k) {
			continue
		}
		if m, ok := mended[k]; ok && alone && m.of == el {
			b.refill(el, m.kept)
		} else {
			b.drop(el)
		}
	}
	b.trim()
	return nil
}

// mended is what a bucket is to hold from now on.
type mended struct {
	of *list.Element
	kept
}

// mend gives the buckets that changes touch as reading them anew would. Those it does
// not give are to be read again: for what is too much, or is not shown whole.
func (b *buckets) mend(ctx context.Context, org ref.Org, changed changes) (map[bucketKey]mended, error) {
	if len(changed) == 0 || len(changed) > mendAtMost {
		return nil, nil
	}
	bySpace := map[ref.Space]map[week]mended{}
	b.mu.Lock()
	for k, el := range b.held {
		if k.org == org && changed.touch(k) {
			if bySpace[k.space] == nil {
				bySpace[k.space] = map[week]mended{}
			}
			bySpace[k.space][k.week] = mended{el, el.Value.(*bucket).kept}
		}
	}
	b.mu.Unlock()
	if len(bySpace) == 0 {
		return nil, nil
	}
	now, err := b.livingOf(ctx, org, changed)
	if err != nil {
		return nil, err
	}
	all := map[bucketKey]mended{}
	for space, held := range bySpace {
		for w, m := range mendSpace(space, held, changed, now) {
			all[bucketKey{org, space, w}] = m
		}
	}
	return all, nil
}

const (
	fNow      db.Fragment = `SELECT ` + store.EventColumns + store.WithText + ` WHERE t.org = ? AND t.trashed_us IS NULL`
	fInLiving db.Fragment = `AND EXISTS (SELECT 1 FROM calendar c WHERE c.org = t.org AND c.id = t.calendar AND c.trashed_us IS NULL)`
)

// livingOf reads what became of events, and notes with their changes where they are.
func (b *buckets) livingOf(ctx context.Context, org ref.Org, changed changes) ([]store.Event, error) {
	ids := make([]ref.ID, 0, len(changed))
	for at := range changed {
		ids = append(ids, at.event)
	}
	q := db.In(db.Build(fNow, org), "AND", "t.id", ids).Add(fInLiving)
	now, err := db.All(ctx, b.journal.DB(), store.ScanEvent, q.SQL(), q.Args()...)
	for i := range now {
		if c := changed[place{now[i].Space, now[i].ID}]; c != nil {
			c.spans = append(c.spans, span{now[i].First, now[i].Last})
		}
	}
	return now, err
}

// mendSpace takes what changed out of the weeks of a space, and what it became in.
func mendSpace(space ref.Space, held map[week]mended, changed changes, now []store.Event) map[week]mended {
	weeks := slices.Sorted(maps.Keys(held))
	first, last := weeks[0], weeks[len(weeks)-1]
	if last-first >= mendWeeks {
		return nil
	}
	r := reading{first: first, weeks: make([]kept, last-first+1)}
	series := len(now)
	for _, m := range held {
		series = max(series, m.series+len(now))
		if m.left > 0 {
			return nil
		}
	}
	for i := range now {
		if e := &now[i]; e.Space == space && !r.expand(e, series) {
			return nil
		}
	}
	for w, m := range held {
		became := r.weeks[w-first]
		items := make([]item, 0, len(m.items)+len(became.items))
		for i := range m.items {
			if changed[place{space, m.items[i].Event}] == nil {
				items = append(items, m.items[i])
			}
		}
		if m.items = append(items, became.items...); len(m.items) > maxInstances {
			return nil
		}
		sortItems(m.items)
		m.longest, m.series = max(m.longest, became.longest), series
		held[w] = m
	}
	return held
}
