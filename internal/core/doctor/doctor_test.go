package doctor_test

import (
	"context"
	"errors"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
)

const (
	qMany    db.SQL = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT 'number ' || CAST(i AS TEXT) FROM n`
	qNothing db.SQL = `SELECT name FROM organisation`
)

func TestReports(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		reports := doctor.Run(t.Context(), d, []doctor.Check{
			doctor.Query("nothing is wrong", qNothing),
			doctor.Query("much is wrong", qMany),
			{Name: "can't be looked at", Run: func(context.Context, db.Reader) ([]string, error) {
				return []string{"one"}, errors.New("no such table")
			}},
		})
		if len(reports) != 3 || !reports[0].Sound() || reports[1].Sound() || reports[2].Sound() {
			t.Fatalf("%+v", reports)
		}
		if many := reports[1].Findings; len(many) != doctor.Enough+1 || many[0] != "number 1" || many[doctor.Enough] != "… and 30 more" {
			t.Errorf("%q", many)
		}
		if got := reports[2].Findings; len(got) != 2 || got[1] != "can't be checked: no such table" {
			t.Errorf("%q", got)
		}
	})
}
