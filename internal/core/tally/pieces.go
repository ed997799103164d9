package tally

import (
	"cmp"
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/zone"
)

// Entry takes time. Of several at once the heaviest counts, of those the one that
// began last, then the one that ends first, then the one named first. What weighs less than nothing is
// only a background: it counts where there is nothing else, and is in nobody's way.
type Entry struct {
	free.Span
	Weight int
}

// Piece is time of one entry.
type Piece struct {
	free.Span
	Entry   int
	Day     int   // which of the days
	Weekday int   // 0 is Monday, on the wall
	Hour    int   // on the wall
	Mask    uint8 // which layers hold
	Past    bool
}

// Length is how long it is.
func (p *Piece) Length() clock.Micros { return p.Until - p.From }

// Board is what entries are laid upon.
type Board struct {
	Days   []Day     // in order, without gaps
	Layers []Stretch // in order
	Now    clock.Micros
}

// Each cuts entries into pieces, in the order of time. What lies outside the days is left out.
func (b *Board) Each(entries []Entry, visit func(Piece)) {
	if len(b.Days) == 0 {
		return
	}
	w := walker{board: b, visit: visit, cursor: b.Days[0].zone.Cursor()}
	order := sorted(entries)
	var active queue
	var at clock.Micros
	for next := 0; next < len(order) || len(active.of) > 0; {
		if len(active.of) == 0 {
			at = entries[order[next]].From
		}
		for next < len(order) && entries[order[next]].From <= at {
			active.push(entries, order[next])
			next++
		}
		top := active.of[0]
		until := entries[top].Until
		if until <= at {
			active.pop(entries)
			continue
		}
		if next < len(order) {
			until = min(until, entries[order[next]].From)
		}
		w.walk(top, at, until)
		at = until
	}
}

// sorted gives the entries that take time, in the order they begin.
func sorted(entries []Entry) []int {
	order := make([]int, 0, len(entries))
	for i := range entries {
		if entries[i].From < entries[i].Until {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(x, y int) int {
		if c := cmp.Compare(entries[x].From, entries[y].From); c != 0 {
			return c
		}
		return x - y
	})
	return order
}

// Twice gives when two entries or more take time at once.
func Twice(entries []Entry) []free.Span {
	var out []free.Span
	var end clock.Micros
	first := true
	for _, i := range sorted(entries) {
		e := &entries[i]
		if e.Weight < 0 {
			continue
		}
		if !first && e.From < end {
			out = append(out, free.Span{From: e.From, Until: min(e.Until, end)})
		}
		if first || e.Until > end {
			end = e.Until
		}
		first = false
	}
	return free.Joined(out)
}

// walker cuts stretches that come in order.
type walker struct {
	board      *Board
	visit      func(Piece)
	day, layer int
	cursor     zone.Cursor
	read       int // the day that the cursor reads
}

const hour = clock.Micros(zone.Hour)

func (w *walker) walk(entry int, from, until clock.Micros) {
	days, layers := w.board.Days, w.board.Layers
	from, until = max(from, days[0].From), min(until, days[len(days)-1].Until)
	for from < until {
		for days[w.day].Until <= from {
			w.day++
		}
		if w.read != w.day {
			if days[w.day].zone != days[w.read].zone {
				w.cursor = days[w.day].zone.Cursor()
			}
			w.read = w.day
		}
		end := min(until, days[w.day].Until)
		p := Piece{Entry: entry, Day: w.day, Past: from < w.board.Now}
		if p.Past {
			end = min(end, w.board.Now)
		}
		for w.layer < len(layers) && layers[w.layer].Until <= from {
			w.layer++
		}
		if w.layer < len(layers) {
			if l := &layers[w.layer]; l.From <= from {
				p.Mask, end = l.Mask, min(end, l.Until)
			} else {
				end = min(end, l.From)
			}
		}
		wall := w.cursor.ToWall(from)
		date := wall.Day()
		into := wall - zone.DayWall(date)
		p.Hour = int(into / zone.Hour)
		p.Weekday = int((date%7 + 10) % 7) // 1 January 1970 was a Thursday
		end = min(end, from+hour-clock.Micros(into-zone.Wall(p.Hour)*zone.Hour))
		p.From, p.Until = from, end
		w.visit(p)
		from = end
	}
}

// queue keeps who takes time now, the one that counts first: a heap of indices.
type queue struct{ of []int }

func before(entries []Entry, x, y int) bool {
	a, b := &entries[x], &entries[y]
	switch {
	case a.Weight != b.Weight:
		return a.Weight > b.Weight
	case a.From != b.From:
		return a.From > b.From
	case a.Until != b.Until:
		return a.Until < b.Until
	}
	return x < y
}

func (q *queue) push(entries []Entry, e int) {
	q.of = append(q.of, e)
	for i := len(q.of) - 1; i > 0; {
		up := (i - 1) / 2
		if !before(entries, q.of[i], q.of[up]) {
			return
		}
		q.of[i], q.of[up], i = q.of[up], q.of[i], up
	}
}

func (q *queue) pop(entries []Entry) {
	last := len(q.of) - 1
	q.of[0], q.of = q.of[last], q.of[:last]
	for i := 0; ; {
		least := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < last && before(entries, q.of[c], q.of[least]) {
				least = c
			}
		}
		if least == i {
			return
		}
		q.of[i], q.of[least], i = q.of[least], q.of[i], least
	}
}
