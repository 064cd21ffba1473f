#ifndef CZIP_H
#define CZIP_H
#endif
