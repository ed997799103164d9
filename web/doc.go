// Package web holds the built front end inside the binary. What must always
// hold: the placeholder dist/.keep is committed, so that the Go code builds
// before the front end does, and Dist never holds anything but what
// `npm run build` wrote.
package web
