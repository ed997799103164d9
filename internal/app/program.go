package app

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"anteroom/internal/area/file"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/dirlock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/search"
	"anteroom/internal/edge/cli"
)

// Main runs the program and returns its exit status. The first Ctrl-C or
// SIGTERM ends it in order; a second one at once.
func Main(version string, args []string) int {
	giveRoom()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return cli.Run(ctx, &Program{version: version}, args, os.Stdout, os.Stderr)
}

// Program is what the command line starts.
type Program struct{ version string }

// Version tells which build this is.
func (p *Program) Version() string { return p.version }

// open locks the data folder and builds the house in it.
func (p *Program) open(ctx context.Context, c cli.Config, onBroken func(error)) (*house, error) {
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level(c.LogLevel)}))
	lock, err := dirlock.Take(c.Data)
	if err != nil {
		return nil, err
	}
	d, err := openDatabase(ctx, c, lock, log, onBroken)
	if err != nil {
		return nil, errors.Join(err, lock.Release())
	}
	h, err := build(d, parts{Version: p.version, Clock: clock.System{}, Log: log, PublicURL: c.PublicURL, OutboundAllow: c.OutboundAllow, Data: c.Data, Files: bounds(c)})
	if err == nil {
		err = h.listen(c)
	}
	if err != nil {
		return nil, errors.Join(err, d.Close(), lock.Release())
	}
	h.lock = lock
	return h, nil
}

func openDatabase(ctx context.Context, c cli.Config, lock *dirlock.Lock, log *slog.Logger, onBroken func(error)) (*db.DB, error) {
	d, err := db.Open(ctx, db.Config{Dir: c.Data, URL: c.DatabaseURL, Lock: lock, Log: log, OnBroken: onBroken})
	if err != nil {
		return nil, err
	}
	if err := d.Migrate(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// bounds says how much is kept of files.
func bounds(c cli.Config) file.Limits {
	return file.Limits{File: int64(c.MaxFile) << 20, All: int64(c.MaxFiles) << 20}
}

func level(name string) slog.Level {
	var l slog.Level
	if err := l.UnmarshalText([]byte(name)); err != nil {
		return slog.LevelInfo
	}
	return l
}

// Open opens a house for one command.
func (p *Program) Open(ctx context.Context, c cli.Config) (func() error, error) {
	if _, err := os.Stat(c.Data); err != nil && c.DatabaseURL == "" {
		return nil, errs.Newf(errs.NotFound, "data.missing", "There is no data folder at %s. Name it with --data.", c.Data)
	}
	h, err := p.open(ctx, c, func(error) {})
	if err != nil {
		return nil, err
	}
	return h.Close, nil
}

// Restore reads a backup into an empty data folder, or an empty database.
func (p *Program) Restore(ctx context.Context, c cli.Config, file string, out io.Writer) error {
	lock, err := dirlock.Take(c.Data)
	if err != nil {
		return err
	}
	defer lock.Release()
	if err := mustBeEmpty(c); err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := p.fill(ctx, c, lock, f); err != nil {
		return errors.Join(err, clearAway(c))
	}
	_, _ = io.WriteString(out, "Restored. Start it with: anteroom serve --data "+c.Data+"\n")
	return nil
}

// fill reads an archive into a new database and makes what an archive leaves out:
// the search index.
func (p *Program) fill(ctx context.Context, c cli.Config, lock *dirlock.Lock, archive *os.File) (err error) {
	d, err := openDatabase(ctx, c, lock, slog.Default(), nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	h, err := build(d, parts{Version: p.version, Clock: clock.System{}, Log: slog.Default(), Data: c.Data})
	if err != nil {
		return err
	}
	if err := load(ctx, archive, d, h.blobs); err != nil {
		return err
	}
	if err := search.RebuildAll(ctx, d, h.searched()); err != nil {
		return err
	}
	return d.Check(ctx)
}

// clearAway takes away what a restore or a demo that failed has made in the folder, so
// that it can be tried again. It was empty before.
func clearAway(c cli.Config) error {
	entries, err := os.ReadDir(c.Data)
	for _, e := range entries {
		if e.Name() != dirlock.Name {
			err = errors.Join(err, os.RemoveAll(filepath.Join(c.Data, e.Name())))
		}
	}
	return err
}

// mustBeEmpty refuses a data folder in which something stands already.
func mustBeEmpty(c cli.Config) error {
	entries, err := os.ReadDir(c.Data)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() != dirlock.Name {
			return errs.Newf(errs.Conflict, "data.not_empty", "%s is not empty (%s is there). Name an empty folder with --data.", c.Data, e.Name())
		}
	}
	return nil
}

// OpenAPI gives the document of the API, without opening anything. It fails when an
// example in it breaks the rules that stand beside it.
func (p *Program) OpenAPI() ([]byte, error) {
	h, err := build(nil, parts{Version: "1", Clock: clock.System{}, Log: slog.Default()})
	if err != nil {
		return nil, err
	}
	if err := h.api.CheckExamples(); err != nil {
		return nil, err
	}
	return h.api.OpenAPI()
}
