package db

import (
	"fmt"
	"strconv"
	"strings"
)

// Fragment is a constant piece of a statement that a Builder puts together. A ? stands
// for an argument, so a fragment has no ? inside quotes.
type Fragment string

// Builder puts a statement together from fragments, for the few whose shape depends
// on the question: filters, sort orders, lists. Mistakes of the program (a wrong number
// of arguments, too long a list) panic.
type Builder struct {
	text strings.Builder
	args []any
}

// MaxIn is how many values an IN list may have.
const MaxIn = 4096

// Build begins a statement.
func Build(f Fragment, args ...any) *Builder {
	return new(Builder).Add(f, args...)
}

// Add appends a fragment; each ? becomes the next $n.
func (b *Builder) Add(f Fragment, args ...any) *Builder {
	pieces := strings.Split(string(f), "?")
	if len(pieces)-1 != len(args) {
		panic(fmt.Sprintf("db: %d arguments for fragment %q", len(args), f))
	}
	if b.text.Len() > 0 {
		b.text.WriteByte(' ')
	}
	for i, piece := range pieces {
		if i > 0 {
			b.bind(args[i-1])
		}
		b.text.WriteString(piece)
	}
	return b
}

// If appends a fragment when ok.
func (b *Builder) If(ok bool, f Fragment, args ...any) *Builder {
	if ok {
		b.Add(f, args...)
	}
	return b
}

func (b *Builder) bind(arg any) {
	b.args = append(b.args, arg)
	b.text.WriteByte('$')
	b.text.WriteString(strconv.Itoa(len(b.args)))
}

// In appends before, then "column IN (…)" for values: In(b, "AND", "e.space", spaces).
// The list is padded to a power of two by repeating its last value, so that there are
// few distinct statements. No values match no row.
func In[T any](b *Builder, before, column Fragment, values []T) *Builder {
	if len(values) > MaxIn {
		panic(fmt.Sprintf("db: %d values for %s; at most %d", len(values), column, MaxIn))
	}
	b.Add(before)
	if len(values) == 0 {
		return b.Add("1 = 0")
	}
	b.Add(column)
	b.text.WriteString(" IN (")
	size := 1
	for size < len(values) {
		size *= 2
	}
	for i := range size {
		if i > 0 {
			b.text.WriteByte(',')
		}
		b.bind(values[min(i, len(values)-1)])
	}
	b.text.WriteByte(')')
	return b
}

// SQL gives the statement.
func (b *Builder) SQL() SQL { return SQL(b.text.String()) }

// Args gives its arguments.
func (b *Builder) Args() []any { return b.args }
