//go:build !unix

package dirlock

import (
	"errors"
	"os"
)

// tryLock refuses: without a lock two processes could write to one data folder.
func tryLock(*os.File) (held bool, err error) {
	return false, errors.New("dirlock: this system has no file locks that Anteroom knows; use PostgreSQL, or Linux or macOS")
}
