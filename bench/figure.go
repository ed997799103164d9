package main

import (
	"fmt"
	"io"
	"strings"
)

// figure is one line of the table.
type figure struct {
	name      string
	measured  string  // of the product, with its unit
	reference string  // what was measured beside it in the same run
	ratio     float64 // of the one to the other
	// value is what aim and floor are about; 0 in both of them means that there is none.
	value, aim, floor float64
	unit              string // of value, aim and floor
	atMost            bool   // aim and floor are upper bounds
}

func (f figure) mark() string {
	if f.aim == 0 && f.floor == 0 && !f.atMost {
		return ""
	}
	better := func(a, b float64) bool { return a >= b }
	if f.atMost {
		better = func(a, b float64) bool { return a <= b }
	}
	switch {
	case better(f.value, f.aim):
		return "ok"
	case f.floor == 0 || better(f.value, f.floor):
		return "below aim"
	default:
		return "BELOW FLOOR"
	}
}

func (f figure) bound(b float64) string {
	if b == 0 && !(f.atMost && f.aim == 0 && f.floor == 0) {
		return ""
	}
	sign := "≥"
	if f.atMost {
		sign = "≤"
	}
	return fmt.Sprintf("%s %s %s", sign, short(b), f.unit)
}

// short writes a number with three figures.
func short(v float64) string {
	switch {
	case v >= 10_000:
		return fmt.Sprintf("%d,%03d", int(v)/1000, int(v)%1000)
	case v >= 100 || v == float64(int(v)):
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	default:
		return fmt.Sprintf("%.2f", v)
	}
}

// group is some figures under one heading, with remarks below them.
type group struct {
	title   string
	figures []figure
	remarks []string
}

// write prints the table; widths are in characters.
func write(w io.Writer, groups []group) {
	rows := [][]string{{"figure", "Anteroom", "beside it", "ratio", "aim", "floor", ""}}
	for _, g := range groups {
		rows = append(rows, []string{g.title})
		for _, f := range g.figures {
			ratio := ""
			if f.ratio != 0 {
				ratio = short(f.ratio) + " ×"
				if f.ratio < 10 {
					ratio = fmt.Sprintf("%.2f ×", f.ratio)
				}
			}
			rows = append(rows, []string{"  " + f.name, f.measured, f.reference, ratio, f.bound(f.aim), f.bound(f.floor), f.mark()})
		}
		for _, r := range g.remarks {
			rows = append(rows, []string{"    " + r})
		}
	}
	var width [7]int
	for _, row := range rows {
		for i, cell := range row {
			if len(row) > 1 {
				width[i] = max(width[i], len([]rune(cell)))
			}
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if pad := width[i] - len([]rune(cell)); pad > 0 && i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", pad))
			}
			line.WriteString("  ")
		}
		_, _ = fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}
