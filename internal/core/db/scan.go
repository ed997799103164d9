package db

import "context"

// Row is one row to scan: *sql.Row and *sql.Rows are both.
type Row interface {
	Scan(dest ...any) error
}

// All runs q and scans every row.
func All[T any](ctx context.Context, r Reader, scan func(Row) (T, error), q SQL, args ...any) ([]T, error) {
	var all []T
	err := Each(ctx, r, func(row Row) error {
		v, err := scan(row)
		all = append(all, v)
		return err
	}, q, args...)
	if err != nil {
		return nil, err
	}
	return all, nil
}

// One runs q and scans its first row; ErrNoRows when there is none.
func One[T any](ctx context.Context, r Reader, scan func(Row) (T, error), q SQL, args ...any) (T, error) {
	v, err := scan(r.QueryRow(ctx, q, args...))
	if err != nil {
		var none T
		return none, err
	}
	return v, nil
}

// Each runs q and calls fn for each row, without keeping them. fn must not run another
// statement on the same transaction or snapshot.
func Each(ctx context.Context, r Reader, fn func(Row) error, q SQL, args ...any) error {
	rows, err := r.Query(ctx, q, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Scan1 scans a row of one column, for queries that need no type of their own:
// db.All(ctx, r, db.Scan1[string], qNames).
func Scan1[T any](row Row) (T, error) {
	var v T
	err := row.Scan(&v)
	return v, err
}
