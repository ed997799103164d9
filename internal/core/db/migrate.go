package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"anteroom/internal/core/db/migrations"
	"anteroom/internal/core/errs"
)

// versionTable is where goose notes which migrations have run.
const versionTable = "schema_version"

// Migrate brings the schema to the version this program knows, each step in its own
// transaction, so that it goes on where it was interrupted. Several nodes may call it
// at once.
//
// Code: storage.schema_newer (a later program has been here).
func (d *DB) Migrate(ctx context.Context) error {
	if done, err := d.migrated(ctx); done || err != nil {
		return err
	}
	p, pool, err := d.migrator()
	if err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	have, want, err := p.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("db: reading the schema version: %w", err)
	}
	if have > want {
		return errs.Newf(errs.Internal, "storage.schema_newer",
			"The database has schema %d and this program knows %d. Start the newer program, or restore a backup made by this one.", have, want)
	}
	done, err := p.Up(ctx)
	for _, step := range done {
		d.log.Info("schema migrated", "version", step.Source.Version, "took", step.Duration)
	}
	if err != nil {
		return fmt.Errorf("db: migrating the schema: %w", err)
	}
	return nil
}

// migrated tells that all steps have run, and none that is unknown. Goose would tell, too, over a connection of its own
// that reads the schema anew, which is a tenth of a start.
func (d *DB) migrated(ctx context.Context) (bool, error) {
	steps, err := migrations.Versions()
	if err != nil {
		return false, err
	}
	var done, last int64
	if err := d.readPool.QueryRowContext(ctx, stepsDone).Scan(&done, &last); err != nil {
		return false, nil // there is no such table yet, or goose says what is wrong
	}
	return done == int64(len(steps)) && last == steps[len(steps)-1], nil
}

// stepsDone leaves out the row that goose begins its table with.
const stepsDone = "SELECT count(*), max(version_id) FROM " + versionTable + " WHERE version_id > 0"

// migrator gives goose a connection of its own, without the limits of the pools.
func (d *DB) migrator() (*goose.Provider, *sql.DB, error) {
	steps, err := d.steps()
	if err != nil {
		return nil, nil, err
	}
	opts := []goose.ProviderOption{
		goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true),
		goose.WithGoMigrations(steps...), goose.WithSlog(d.log),
	}
	var pool *sql.DB
	dialect := goose.DialectSQLite3
	if d.engine == SQLite {
		pool, err = sql.Open("sqlite", writerSource(filepath.Join(d.dir, FileName)))
	} else {
		dialect = goose.DialectPostgres
		var one lock.SessionLocker
		one, err = lock.NewPostgresSessionLocker()
		opts = append(opts, goose.WithSessionLocker(one))
		if err == nil {
			pool, err = openPool(d.url, 2, nil)
		}
	}
	if err != nil {
		return nil, nil, err
	}
	p, err := goose.NewProvider(dialect, pool, nil, opts...)
	if err != nil {
		return nil, nil, errors.Join(err, pool.Close())
	}
	return p, pool, nil
}

func (d *DB) steps() ([]*goose.Migration, error) {
	files, err := migrations.For(d.engine.String())
	if err != nil {
		return nil, err
	}
	var steps []*goose.Migration
	for _, f := range files {
		steps = append(steps, goose.NewGoMigration(f.Version, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
			if _, err := tx.ExecContext(ctx, f.SQL); err != nil {
				return fmt.Errorf("%s: %w", f.Name, err)
			}
			return nil
		}}, nil))
	}
	return steps, nil
}

// SchemaVersion gives the number of the last migration that has run; 0 before the first.
func (d *DB) SchemaVersion(ctx context.Context) (int64, error) {
	p, pool, err := d.migrator()
	if err != nil {
		return 0, err
	}
	defer func() { _ = pool.Close() }()
	return p.GetDBVersion(ctx)
}
