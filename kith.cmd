@echo off
rem Starts Kith from a checkout: builds what is missing, sets what must be set before the JVM starts, and hands over.
rem For Windows 10 and newer, not yet tried on one; the shell script kith has the reasons.
setlocal
set "KITH_HOME=%~dp0"
if "%KITH_HOME:~-1%"=="\" set "KITH_HOME=%KITH_HOME:~0,-1%"
set "BUILT=%KITH_HOME%\app\target\built"

set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
    echo kith: no Java found. Install a JDK 17 and try again. 1>&2
    exit /b 2
)

set "STALE="
if not exist "%BUILT%" set "STALE=1"
if not exist "%KITH_HOME%\resources\target\natives" set "STALE=1"
if not exist "%KITH_HOME%\resources\target\places" set "STALE=1"
if not defined STALE (
    powershell -NoProfile -Command "$built = (Get-Item $env:BUILT).LastWriteTime; $sources = @(Get-Item \"$env:KITH_HOME\pom.xml\", \"$env:KITH_HOME\*\pom.xml\") + @(Get-ChildItem -Recurse -File \"$env:KITH_HOME\engine\src\main\", \"$env:KITH_HOME\app\src\main\", \"$env:KITH_HOME\resources\models\", \"$env:KITH_HOME\resources\places\"); if ($sources | Where-Object { $_.LastWriteTime -gt $built }) { exit 1 }"
    if errorlevel 1 set "STALE=1"
)
if defined STALE (
    echo Building Kith; the first time takes a few minutes ... 1>&2
    pushd "%KITH_HOME%"
    call mvn -B -q -DskipTests -Dspotless.check.skip=true package 1>&2
    if errorlevel 1 (
        popd
        echo kith: the build failed, see above. 1>&2
        exit /b 2
    )
    popd
    echo built>"%BUILT%"
)

set "NATIVES=%KITH_HOME%\resources\target\natives"
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=%NUMBER_OF_PROCESSORS%"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
if not defined MXNET_ENGINE_TYPE set "MXNET_ENGINE_TYPE=NaiveEngine"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=OFF"
"%JAVA_EXE%" -Xms64m -XX:MaxRAM=8g -XX:GCTimeRatio=1 -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=40 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 %KITH_JAVA_OPTS% -Dkith.models="%KITH_HOME%\resources\target\models" -Dkith.natives="%NATIVES%" -Dorg.sqlite.lib.path="%NATIVES%\sqlite" -Djna.boot.library.path="%NATIVES%\jna" -Djna.nosys=true -Djna.nounpack=true -cp "%KITH_HOME%\app\target\classes;%KITH_HOME%\app\target\lib\*" org.kith.app.Launcher %*
exit /b %ERRORLEVEL%
