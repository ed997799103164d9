package db

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// Narrow leaves of an UPDATE only the columns that get another value than they have: was are its arguments with
// what the row holds, now with what it is to hold. The first kept of them stay, and what the statement does with
// them; each other one is what one column is set to. A list or an object, as JSON, is set in any case: the record that
// was may hold the same one in memory, and say of it what it is by now. SQLite writes every index anew that has to do with a column
// which is set, whatever to, and for a few rows of a large table that is a page for each row and index.
func Narrow(q SQL, kept int, was, now []any) (SQL, []any, error) {
	had, err := portable(was)
	if err != nil {
		return "", nil, err
	}
	has, err := portable(now)
	if err != nil {
		return "", nil, err
	}
	u := takenApart(q)
	args, text := has[:kept:kept], u.head
	for i, column := range u.columns {
		if n := u.args[i] - 1; !stays(had[n], has[n]) {
			args = append(args, has[n])
			text += ", " + column + " = $" + strconv.Itoa(len(args))
		}
	}
	return SQL(text + u.tail), args, nil
}

// stays reports whether a portable value is what it was, and no list or object that both may share.
func stays(was, now any) bool {
	had, wasBytes := was.([]byte)
	has, isBytes := now.([]byte)
	if wasBytes && isBytes {
		was, now = string(had), string(has)
	} else if wasBytes || isBytes {
		return false
	}
	text, _ := now.(string)
	return was == now && (len(text) <= len("[]") || text[0] != '[' && text[0] != '{')
}

// apart is an UPDATE in its parts: what it sets each column to is the argument with that number.
type apart struct {
	head, tail string
	columns    []string
	args       []int
}

var (
	allApart  sync.Map // *apart by SQL; there are as many as kinds of records
	oneColumn = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`,\s+(\w+) = \$(\d+)`) })
)

func takenApart(q SQL) *apart {
	if u, ok := allApart.Load(q); ok {
		return u.(*apart)
	}
	head, _, _ := strings.Cut(string(q), ",")
	u := &apart{head: head}
	for _, m := range oneColumn().FindAllStringSubmatchIndex(string(q), -1) {
		n, _ := strconv.Atoi(string(q[m[4]:m[5]])) // digits
		u.columns, u.args, u.tail = append(u.columns, string(q[m[2]:m[3]])), append(u.args, n), string(q[m[1]:])
	}
	allApart.Store(q, u)
	return u
}
