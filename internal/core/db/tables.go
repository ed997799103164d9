package db

import (
	"context"
	"slices"
)

// derived names the tables that are not carried to another database, because they are
// made from the others: the search index is rebuilt, the version is checked.
var derived = []string{versionTable, "search_entry"}

const (
	qTablesLite OnlySQLite   = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
	qTablesPg   OnlyPostgres = `SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name::text COLLATE "C"`

	qParentsLite OnlySQLite   = `SELECT DISTINCT t.name, f."table" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' ORDER BY 1, 2`
	qParentsPg   OnlyPostgres = `SELECT DISTINCT c.relname::text, p.relname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid WHERE k.contype = 'f' ORDER BY 1, 2`

	qColumnsLite OnlySQLite   = `SELECT name FROM pragma_table_info($1) ORDER BY cid`
	qColumnsPg   OnlyPostgres = `SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`

	qKeyLite OnlySQLite   = `SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk`
	qKeyPg   OnlyPostgres = `SELECT k.column_name::text FROM information_schema.table_constraints c JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name) WHERE c.constraint_type = 'PRIMARY KEY' AND c.table_schema = current_schema() AND c.table_name = $1 ORDER BY k.ordinal_position`
)

// per chooses the statement for the engine.
func (d *DB) per(lite OnlySQLite, pg OnlyPostgres) SQL {
	if d.engine == Postgres {
		return pg.SQL()
	}
	return lite.SQL()
}

// Tables names the tables that hold the product's own data, each after those it points to.
func (d *DB) Tables(ctx context.Context) ([]string, error) { return d.tables(ctx, d) }

func (d *DB) tables(ctx context.Context, r Reader) ([]string, error) {
	names, err := All(ctx, r, Scan1[string], d.per(qTablesLite, qTablesPg))
	if err != nil {
		return nil, err
	}
	names = slices.DeleteFunc(names, func(n string) bool { return slices.Contains(derived, n) })
	parents := map[string][]string{}
	err = Each(ctx, r, func(row Row) error {
		var child, parent string
		if err := row.Scan(&child, &parent); err != nil {
			return err
		}
		parents[child] = append(parents[child], parent)
		return nil
	}, d.per(qParentsLite, qParentsPg))
	if err != nil {
		return nil, err
	}
	return parentsFirst(names, parents), nil
}

// parentsFirst orders names so that each follows its parents. Within a circle the order is
// that of the names; foreign keys of a circle have to be deferrable.
func parentsFirst(names []string, parents map[string][]string) []string {
	var ordered []string
	seen := map[string]bool{}
	var visit func(string)
	visit = func(name string) {
		if seen[name] {
			return
		}
		seen[name] = true
		for _, p := range parents[name] {
			visit(p)
		}
		ordered = append(ordered, name)
	}
	for _, n := range names {
		visit(n)
	}
	return ordered
}
