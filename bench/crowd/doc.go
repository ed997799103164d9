// Package crowd makes people who should meet, and looks for a time in the plain way.
package crowd
