package app

import (
	"context"
	"errors"
	"io"

	"anteroom/internal/edge/cli"
)

// Demo fills an empty data folder with the demo organisation.
func (p *Program) Demo(context.Context, cli.Config, io.Writer) error {
	return errors.New("the demo is not wired yet")
}
