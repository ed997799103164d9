package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"anteroom/internal/app/demo"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/edge/cli"
)

// Demo fills an empty data folder with the demo organisation and leaves its
// sign-ins there, readable by the owner of the folder only.
func (p *Program) Demo(ctx context.Context, c cli.Config, out io.Writer) (err error) {
	lock, err := db.LockDir(c.Data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	if err := mustBeEmpty(c); err != nil {
		return err
	}
	fmt.Fprintf(out, "Making the demo organisation in %s\n", c.Data)
	d, err := openDatabase(ctx, c, lock, slog.Default(), nil)
	if err != nil {
		return err
	}
	now := clock.System{}.Now()
	moving := clock.At(now)
	h, err := build(d, parts{Version: p.version, Clock: moving, Log: slog.Default()})
	if err != nil {
		return errors.Join(err, d.Close())
	}
	signIns, err := demo.Build(ctx, demo.House{
		Clock: moving, Identity: h.identity, Principal: h.principal, Tag: h.tag, Task: h.task, Calendar: h.calendar,
	}, now, func(step string) { fmt.Fprintf(out, "  %s\n", step) })
	if err == nil {
		err = h.journal.Seal(ctx)
	}
	if err = errors.Join(err, h.Close()); err != nil {
		return err
	}
	return keepSignIns(filepath.Join(c.Data, signInsFile), signIns, out)
}

func keepSignIns(file string, signIns []demo.SignIn, out io.Writer) error {
	var b strings.Builder
	for _, s := range signIns {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", s.Role, s.Email, s.Password)
		fmt.Fprintf(out, "%-10s  %-36s  %s\n", s.Role, s.Email, s.Password)
	}
	return os.WriteFile(file, []byte(b.String()), 0o600)
}
