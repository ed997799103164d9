package db_test

import (
	"fmt"
	"reflect"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

func TestBuilder(t *testing.T) {
	b := db.Build("SELECT id FROM space WHERE org = ?", "o").
		If(false, "AND name = ?", "left out").
		If(true, "AND created_us BETWEEN ? AND ?", 1, 2)
	db.In(b, "AND", "id", []ref.Space{"a", "b", "c"})
	b.Add("ORDER BY id LIMIT ?", 10)
	want := "SELECT id FROM space WHERE org = $1 AND created_us BETWEEN $2 AND $3 AND id IN ($4,$5,$6,$7) ORDER BY id LIMIT $8"
	if b.SQL() != db.SQL(want) {
		t.Errorf("statement\n%s\nwant\n%s", b.SQL(), want)
	}
	args := []any{"o", 1, 2, ref.Space("a"), ref.Space("b"), ref.Space("c"), ref.Space("c"), 10}
	if !reflect.DeepEqual(b.Args(), args) {
		t.Errorf("arguments %v, want %v", b.Args(), args)
	}
}

func TestBuilderPanicsOnMistakes(t *testing.T) {
	for name, fn := range map[string]func(){
		"too few":  func() { db.Build("a = ? AND b = ?", 1) },
		"too many": func() { db.Build("a = 1", 1) },
		"too long": func() { db.In(db.Build("SELECT 1 WHERE"), "", "a", make([]int, db.MaxIn+1)) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			fn()
		})
	}
}

func TestInMatchesExactlyItsValues(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		for i := range 20 {
			if err := d.Write(t.Context(), put(fmt.Sprintf("%02d", i), "x")); err != nil {
				t.Fatal(err)
			}
		}
		for _, n := range []int{0, 1, 2, 3, 9, 20} {
			var wanted []string
			for i := range n {
				wanted = append(wanted, fmt.Sprintf("%02d", i))
			}
			b := db.In(db.Build("SELECT org FROM organisation"), "WHERE", "org", wanted).Add("ORDER BY org")
			got, err := db.All(t.Context(), d, db.Scan1[string], b.SQL(), b.Args()...)
			if err != nil || !reflect.DeepEqual(got, wanted) {
				t.Errorf("of %d: %q, %v", n, got, err)
			}
		}
	})
}

// TestManyStatements goes round the cache of prepared statements more than once, while
// others use it.
func TestManyStatements(t *testing.T) {
	d := dbtest.SQLite(t)
	t.Run("group", func(t *testing.T) {
		for g := range 4 {
			t.Run(fmt.Sprint(g), func(t *testing.T) {
				t.Parallel()
				for i := range 1200 {
					b := db.Build(db.Fragment(fmt.Sprintf("SELECT ? + %d", (i*7+g*13)%700)), 1)
					n, err := db.One(t.Context(), d, db.Scan1[int], b.SQL(), b.Args()...)
					if err != nil || n != 1+(i*7+g*13)%700 {
						t.Fatalf("%s = %d, %v", b.SQL(), n, err)
					}
				}
			})
		}
	})
}
