package dbtest

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/migrations"
	"anteroom/internal/core/ref"
)

// Postgres gives a fresh database on the cluster for tests; it is dropped with the test.
// Without a cluster the test is skipped, or fails when CI=true.
func Postgres(t testing.TB) *db.DB {
	t.Helper()
	return open(t, db.Config{Dir: t.TempDir(), URL: PostgresURL(t, true)})
}

// PostgresURL gives the address of a fresh database, migrated or empty.
func PostgresURL(t testing.TB, migrated bool) string {
	t.Helper()
	if os.Getenv(Env) == "" {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not set: run the tests by scripts/with-postgres", Env)
		}
		t.Skipf("NOT TESTED ON POSTGRESQL: %s is not set; run the tests by scripts/with-postgres", Env)
	}
	root, err := cluster()
	if err != nil {
		t.Fatalf("the PostgreSQL cluster for tests: %v", err)
	}
	from := "template0"
	if migrated {
		from = root.template
	}
	// Copied as files, which takes a quarter of the work that copying pages by the log does; the checkpoint that goes with it is little
	// where nothing is synced to a disk.
	name := "t_" + strings.ReplaceAll(string(ref.New()), "-", "")
	if _, err := root.pool.Exec("CREATE DATABASE " + name + " TEMPLATE " + from + " STRATEGY file_copy"); err != nil {
		t.Fatalf("making a database: %v", err)
	}
	t.Cleanup(func() {
		if _, err := root.pool.Exec("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Errorf("dropping a database: %v", err)
		}
	})
	return address(name)
}

// root is the cluster: a superuser's connections and the name of the migrated template.
type root struct {
	pool     *sql.DB
	template string
}

var cluster = sync.OnceValues(func() (*root, error) {
	pool, err := sql.Open("pgx", os.Getenv(Env))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(4)
	hash, err := schemaHash()
	if err != nil {
		return nil, err
	}
	r := &root{pool: pool, template: "anteroom_" + hash}
	return r, r.prepare(context.Background())
})

// templateLock keeps two test processes from making the same template at once.
const templateLock = 0x616e7465

// prepare makes the template unless another process has. It is migrated under
// another name first, so that a template that exists is a whole one.
func (r *root) prepare(ctx context.Context) error {
	conn, err := r.pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", templateLock); err != nil {
		return err
	}
	defer func() { _, _ = conn.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", templateLock) }()
	var there bool
	err = conn.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", r.template).Scan(&there)
	if err != nil || there {
		return err
	}
	draft := r.template + "_draft"
	for _, q := range []string{"DROP DATABASE IF EXISTS " + draft + " WITH (FORCE)", "CREATE DATABASE " + draft + " TEMPLATE template0"} {
		if _, err := conn.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	if err := migrate(ctx, address(draft)); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "ALTER DATABASE "+draft+" RENAME TO "+r.template)
	return err
}

func migrate(ctx context.Context, url string) error {
	d, err := db.Open(ctx, db.Config{URL: url, Log: quiet()})
	if err != nil {
		return err
	}
	if err := d.Migrate(ctx); err != nil {
		_ = d.Close()
		return err
	}
	return d.Close()
}

// schemaHash names the schema by the text of its migrations.
func schemaHash() (string, error) {
	files, err := migrations.For(migrations.Postgres)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\n%s\n", f.Name, f.SQL)
	}
	return hex.EncodeToString(h.Sum(nil))[:16], nil
}

// address is that of the cluster with another database.
func address(name string) string {
	u, err := url.Parse(os.Getenv(Env))
	if err != nil {
		return ""
	}
	u.Path = "/" + name
	return u.String()
}
