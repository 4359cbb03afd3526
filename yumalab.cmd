@echo off
rem Starts Yumalab on Windows, as the shell script 'yumalab' beside it does elsewhere; docs\launcher.md tells the rest.
setlocal EnableExtensions DisableDelayedExpansion

set "main_class=dev.yumalab.ui.cli.Main"
set "jvm_flags=--enable-native-access=ALL-UNNAMED -Xlog:aot*=off,cds*=off"
rem Commands that run a kernel. The JVM chooses their garbage collector; the others take the one that starts fastest.
set "kernel_commands=run resume sweep retention copier verify bench doctor why gui"
set "kernel_flags=--add-modules=jdk.incubator.vector"
set "training_command=run two-team-cabal --dry-run"

set "home=%~dp0"
set "home=%home:~0,-1%"
set "state=%home%\ui\target\launcher"
set "log=%state%\build.log"

call :find_jdk || exit /b 2
if not exist "%state%" mkdir "%state%" || exit /b 2
call :read_app
if not defined fresh call :build_alone
if errorlevel 1 exit /b %errorlevel%
if not defined fresh call :read_app

set "quick_collector=-XX:+UseSerialGC"
echo "%YUMALAB_JAVA_OPTS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS%" | findstr /r /c:"XX:+Use[A-Za-z0-9]*GC" >nul && set "quick_collector="
set "cache=%state%\%app%\%version%.aot"
if not exist "%cache%" call :make_cache
set "cache_flag="
for %%C in ("%cache%") do if %%~zC gtr 0 set cache_flag="-XX:AOTCache=%cache%"
set "command_flags=%quick_collector%"
call :choose_command_flags %*
"%jdk%\bin\java.exe" %jvm_flags% %command_flags% %YUMALAB_JAVA_OPTS% %cache_flag% -cp "%state%\%app%\lib\*" %main_class% %*
exit /b %errorlevel%

rem --- JDK 25, told by its release file

:find_jdk
set "jdk="
if defined YUMALAB_JAVA_HOME (
  call :try_jdk "%YUMALAB_JAVA_HOME%"
  goto :given_jdk_tried
)
call :try_jdk "%JAVA_HOME%"
call :try_jdk "%JAVA25_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~D"
for /f "delims=" %%J in ('where java 2^>nul') do call :try_jdk "%%~dpJ.."
if defined jdk goto :read_version
>&2 echo yumalab: needs JDK 25 and found none; install one, for example Temurin 25 from https://adoptium.net, or set YUMALAB_JAVA_HOME to its folder
exit /b 2
:given_jdk_tried
if defined jdk goto :read_version
>&2 echo yumalab: YUMALAB_JAVA_HOME is %YUMALAB_JAVA_HOME%, which is not a JDK 25; set it to one, or unset it
exit /b 2
:read_version
for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%jdk%\release"') do set "version=%%~V"
exit /b 0

:try_jdk
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
rem The dot stands for the quotation mark before the number.
findstr /r /b /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul && set "jdk=%~1"
exit /b 0

rem --- is the built application up to date? A list of all sources with their times and sizes tells.

:read_app
set "app="
set "fresh="
if exist "%state%\current" set /p app=<"%state%\current"
call :list_sources "%state%\sources.now"
if not defined app exit /b 0
fc /b "%state%\sources.now" "%state%\%app%\sources" >nul 2>nul && set "fresh=yes"
exit /b 0

:list_sources
>"%~1" (
  for %%P in ("%home%\pom.xml" "%home%\yumalab.cmd") do @echo %%~tP %%~zP %%~P
  for /d %%M in ("%home%\*") do (
    if exist "%%~M\pom.xml" for %%P in ("%%~M\pom.xml") do @echo %%~tP %%~zP %%~P
    if exist "%%~M\src\main" where /r "%%~M\src\main" /t *
  )
)
exit /b 0

rem --- one build at a time: the lock is a file that is open for writing, which Windows frees when its owner ends

:build_alone
set "waiting="
:next_try
set "entered="
9>&2 2>nul (
  8>"%state%\lock" (
    set "entered=yes"
    call :build_if_stale 2>&9
  )
)
if defined entered exit /b %build_status%
if not defined waiting >&2 echo yumalab: waiting for another start, which is building
set "waiting=yes"
ping -n 2 127.0.0.1 >nul
goto :next_try

:build_if_stale
set "build_status=0"
call :read_app
if defined fresh exit /b 0
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo yumalab: needs Maven to build itself, and there is no 'mvn' on the PATH; install Maven 3.8.7 or newer
  set "build_status=2"
  exit /b 0
)
set "new=app-%RANDOM%%RANDOM%"
mkdir "%state%\%new%"
copy /y "%state%\sources.now" "%state%\%new%\sources" >nul
>&2 echo yumalab: building, and downloading the libraries that are missing, about 135 MB in all, once; the log is %log%
call :run_maven
if errorlevel 1 (
  findstr /b /c:"[ERROR]" "%log%" >&2
  >&2 echo yumalab: the build failed; its errors are above, the whole log is %log%
  rmdir /s /q "%state%\%new%"
  set "build_status=1"
  exit /b 0
)
>"%state%\current" echo %new%
rem A folder that a running yumalab reads cannot be renamed, so it stays.
for /d %%A in ("%state%\app-*") do if /i not "%%~nxA"=="%new%" ren "%%~A" "gone-%%~nxA" 2>nul
for /d %%A in ("%state%\gone-*") do rmdir /s /q "%%~A" 2>nul
exit /b 0

:run_maven
setlocal
set "JAVA_HOME=%jdk%"
set "JAVA25_HOME=%jdk%"
call mvn -B -Dlauncher "-Dapp.directory=%state%\%new%" -f "%home%\pom.xml" -pl ui -am clean package <nul >"%log%" 2>&1
exit /b %errorlevel%

rem --- java

:make_cache
"%jdk%\bin\java.exe" %jvm_flags% %quick_collector% "-XX:AOTCacheOutput=%cache%" -cp "%state%\%app%\lib\*" %main_class% %training_command% <nul >"%state%\training.log" 2>&1
rem An empty file says that it was tried.
if not exist "%cache%" type nul >"%cache%"
exit /b 0

:choose_command_flags
if "%~1"=="" exit /b 0
set "argument=%~1"
if not "%argument:~0,1%"=="-" goto :command_found
shift
goto :choose_command_flags
:command_found
for %%K in (%kernel_commands%) do if "%argument%"=="%%K" set "command_flags=%kernel_flags%"
exit /b 0
