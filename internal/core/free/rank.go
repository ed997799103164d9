package free

import (
	"math/bits"
	"sort"
)

// costs of what speaks against a slot, for each person; each day later costs one.
// Few bits in each make the sum cheap.
const (
	costBusy     = 512 // who is required: of near misses only
	costYields   = 256 // likewise, by what matters less
	costKept     = 512
	costBarred   = 512 // outside hours that count, likewise: worse than busy, when it is early or late too
	costMissing  = 32  // who is optional can't come
	costOutside  = 24  // outside hours that may be asked beyond
	costOdd      = 24
	costLunch    = 16
	costUnliked  = 16
	costShunned  = 16
	costTight    = 8
	costUneven   = 4 // not at the full or half hour
	planes       = 16
	perDayIfZero = 2
)

// sums are the costs of 64 starts, bit by bit: the p-th bit of each is in word p.
type sums [planes]uint64

// add adds a cost to the starts in v. What is too much stays the most there is.
func (s *sums) add(v uint64, cost uint) {
	if v == 0 {
		return
	}
	for b := uint(0); cost>>b != 0; b++ {
		if cost>>b&1 == 0 {
			continue
		}
		carry := v
		for p := b; carry != 0; p++ {
			if p == planes {
				for q := range s {
					s[q] |= carry
				}
				break
			}
			s[p], carry = s[p]^carry, s[p]&carry
		}
	}
}

func (s *sums) of(bit int) int {
	cost := 0
	for p, w := range s {
		cost |= int(w>>bit&1) << p
	}
	return cost
}

// column is a word of starts that are left to choose from, with their costs.
type column struct {
	word       int
	left, seen uint64
	sums       sums
}

// best picks the cheapest starts of a set, the earliest of equals. None overlaps
// another, and no day has more than its share as long as there are others.
func (s *search) best(of Set, want int, misses bool) []Slot {
	columns := s.columns[:0]
	for w, v := range of {
		if v != 0 {
			columns = append(columns, column{word: w, left: v})
			s.weigh(&columns[len(columns)-1], misses)
		}
	}
	s.columns = columns
	perDay := s.q.PerDay
	if perDay <= 0 {
		perDay = perDayIfZero
	}
	var slots []Slot
	onDay := make(map[int]int)
	reserve := s.none() // everything that overlaps nothing chosen
	copy(reserve, of)
	for len(slots) < want {
		i, cost, ok := cheapest(columns)
		if !ok {
			if perDay == 0 || !restock(columns, reserve) {
				break
			}
			perDay = 0 // what is left is of days that had their share
			continue
		}
		slots = append(slots, Slot{Span: Span{From: s.grid.At(i)}, Cost: cost, Notes: s.notes(i)})
		reserve.clear(i-s.n+1, i+s.n)
		take(columns, i-s.n+1, i+s.n)
		day := sort.SearchInts(s.cuts, i+1) - 1
		if onDay[day]++; onDay[day] == perDay {
			take(columns, s.cuts[day], s.cuts[day+1])
		}
	}
	return slots
}

// weigh adds up the costs of the starts in a column: first it counts, for each thing
// that may speak against a start, for how many people it does, and then it adds each
// count as often as the thing costs.
func (s *search) weigh(c *column, misses bool) {
	w, of := c.word, c.left
	var busy, yields, missing, beyond, odd, lunch, minded, tight counts
	for i := range s.people {
		l := &s.people[i]
		taken, hard := l.busy[w], l.hard[w]
		tight.add(l.tight[w] & of &^ taken)
		if l.optional {
			missing.add(taken & of)
		} else if misses {
			busy.add(hard & of)
			yields.add(taken & of &^ hard)
		}
		if l.kept != nil {
			switch v := l.kept[w] & of; {
			case l.optional:
				missing.add(v)
			case misses:
				busy.add(v)
			}
		}
		if l.out != nil {
			switch v := l.out[w] & of; {
			case l.beyond:
				beyond.add(v)
			case l.optional:
				missing.add(v)
			case misses:
				busy.add(v)
			}
		}
		if l.odd != nil {
			odd.add(l.odd[w] & of)
			lunch.add(l.lunch[w] & of)
		}
		if l.unliked != nil {
			minded.add(l.unliked[w] & of)
		}
		if l.shunned != nil {
			minded.add(l.shunned[w] & of)
		}
	}
	for b := range s.days {
		c.sums.add(s.days[b][w]&of, 1<<b)
	}
	c.sums.add(s.uneven&of, costUneven)
	tight.into(&c.sums, costTight)
	lunch.into(&c.sums, costLunch)
	minded.into(&c.sums, costUnliked)
	odd.into(&c.sums, costOdd)
	beyond.into(&c.sums, costOutside)
	missing.into(&c.sums, costMissing)
	yields.into(&c.sums, costYields)
	busy.into(&c.sums, costBusy)
}

// counts are for how many people something is so, for 64 starts, bit by bit.
type counts struct {
	planes [countBits]uint64
	used   int // planes that are not zero
}

// countBits is up to how many things are counted apart.
const countBits = 8

// add counts the starts in v once more. What is too much stays the most there is.
func (c *counts) add(v uint64) {
	for p := 0; v != 0; p++ {
		if p == countBits {
			for q := range c.planes {
				c.planes[q] |= v
			}
			return
		}
		if p == c.used {
			c.used++
		}
		c.planes[p], v = c.planes[p]^v, c.planes[p]&v
	}
}

// into adds a count to sums, as often as the thing costs.
func (c *counts) into(s *sums, cost uint) {
	for p := range c.used {
		s.add(c.planes[p], cost<<p)
	}
}

// cheapest finds the first of the starts that cost least: it goes through the bits
// of the cost from the highest, and keeps those without it as long as there are any.
func cheapest(columns []column) (i, cost int, ok bool) {
	any := uint64(0)
	for k := range columns {
		columns[k].seen = columns[k].left
		any |= columns[k].left
	}
	if any == 0 {
		return 0, 0, false
	}
	for p := planes - 1; p >= 0; p-- {
		any = 0
		for k := range columns {
			any |= columns[k].seen &^ columns[k].sums[p]
		}
		if any == 0 {
			continue
		}
		for k := range columns {
			columns[k].seen &^= columns[k].sums[p]
		}
	}
	for k := range columns {
		if c := &columns[k]; c.seen != 0 {
			bit := bits.TrailingZeros64(c.seen)
			return c.word<<6 + bit, c.sums.of(bit), true
		}
	}
	return 0, 0, false
}

// take takes i ≤ k < j out of what is left.
func take(columns []column, i, j int) {
	for k := range columns {
		c := &columns[k]
		first, last := max(i-c.word<<6, 0), min(j-c.word<<6, 64)
		if first < last {
			c.left &^= ^uint64(0) << first & (^uint64(0) >> (64 - last))
		}
	}
}

// restock lets a set be chosen from again.
func restock(columns []column, reserve Set) bool {
	any := uint64(0)
	for k := range columns {
		columns[k].left = reserve[columns[k].word]
		any |= columns[k].left
	}
	return any != 0
}

// notes says what speaks against a start.
func (s *search) notes(i int) []Note {
	var out []Note
	for who := range s.people {
		l := &s.people[who]
		for kind, set := range [...]Set{Busy: l.busy, Outside: l.out, Odd: l.odd, Lunch: l.lunch, Tight: l.tight, Unliked: l.unliked, Shunned: l.shunned, Kept: l.kept} {
			if set.Has(i) && (Kind(kind) != Tight || !l.busy.Has(i)) {
				out = append(out, Note{who, Kind(kind)})
			}
		}
	}
	return out
}
